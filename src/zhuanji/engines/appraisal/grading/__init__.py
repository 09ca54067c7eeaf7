"""Scores → grades: sizes of the quotas, ties at a cut, absolute cuts, conditions, moves."""
