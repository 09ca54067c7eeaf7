"""Snapshots: frozen tables with a manifest, named by what is in them."""
