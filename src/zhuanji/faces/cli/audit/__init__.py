"""The commands on the log."""
