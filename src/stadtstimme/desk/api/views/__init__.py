"""The pages on which people give programs keys and addresses."""
