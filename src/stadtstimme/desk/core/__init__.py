"""What every part of the desk stands on: settings, urls, transitions, clock, search, notices."""
