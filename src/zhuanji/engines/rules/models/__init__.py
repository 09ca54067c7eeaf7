"""What a row of each file of a pack is."""
