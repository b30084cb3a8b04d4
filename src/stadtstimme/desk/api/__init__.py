"""The door for other programs: a REST interface and outgoing webhooks onto the same actions as the pages."""
