"""A .pdf file with a text layer → plain text, by where its characters stand on the page."""
