"""What a terminal shows: rich is imported here, and so only by a command that draws something."""
