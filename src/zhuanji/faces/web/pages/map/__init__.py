"""一张图: the districts with their enterprises by grade and sector, drawn from boundaries of our own."""
