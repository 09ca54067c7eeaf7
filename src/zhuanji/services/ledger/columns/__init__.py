"""Sheets as they were sent → which row is the header, and which column holds which item in which unit."""
