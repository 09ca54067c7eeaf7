"""A home as one file or folder that it can be made anew from, also while people work in it."""
