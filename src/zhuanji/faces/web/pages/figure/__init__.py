"""One figure, opened: its formula in words, who entered it and who was left out, down to the rows of files."""
