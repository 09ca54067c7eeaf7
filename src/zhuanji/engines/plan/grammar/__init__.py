"""The words of plan documents, one concept a file. Everything here reads folded text."""
