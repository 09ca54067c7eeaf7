"""What every operation goes through."""
