"""What shows only in combination: for each kind the classes of words whose coming together in a sentence makes the finding."""
