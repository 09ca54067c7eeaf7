"""Exports: a list goes out at once if it is short and holds no figures, else somebody else has to approve it."""
