"""The page of data: what is due, templates out, files in, what was found, approval, sources, decisions, freezing."""
