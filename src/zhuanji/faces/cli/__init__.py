"""The command line: one file a command; what a command imports heavily, it imports when it runs."""
