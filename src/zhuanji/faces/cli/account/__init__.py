"""The commands on accounts."""
