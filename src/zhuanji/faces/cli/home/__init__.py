"""The commands on the home folder, and the options that every command with a home takes."""
