"""Plain text → folded characters and paragraphs, always with the way back to the plain text."""
