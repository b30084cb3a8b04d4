"""The expressions of single kinds, apart from their rules where both together would be too long a file."""
