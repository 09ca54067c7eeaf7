"""The commands on plan documents: read, lint, diff, breakdown."""
