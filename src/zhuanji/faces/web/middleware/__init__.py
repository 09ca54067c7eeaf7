"""What every request goes through, one duty a file."""
