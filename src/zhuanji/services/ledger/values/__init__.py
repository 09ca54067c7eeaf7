"""Cells → typed values: what people write as a number, a day, yes or no, a place, a code; and what can't be read."""
