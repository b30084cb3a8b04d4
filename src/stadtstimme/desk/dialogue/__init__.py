"""Comments, conversations, questions and their answers."""
