"""What the commands on runs show."""
