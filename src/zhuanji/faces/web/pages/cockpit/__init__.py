"""驾驶舱: where the city stands, on one page."""
