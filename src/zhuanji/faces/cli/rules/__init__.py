"""The commands on city packs: check, schema."""
