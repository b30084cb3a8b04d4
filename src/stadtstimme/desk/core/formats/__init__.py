"""Forms of dates that differ from Django's; settings name this package in FORMAT_MODULE_PATH."""
