"""The document of the API drawn for people: its operations by group, what each needs, takes and gives."""
