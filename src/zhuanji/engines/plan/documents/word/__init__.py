"""A .docx file → plain text, read from its XML as Word would show it with every change accepted."""
