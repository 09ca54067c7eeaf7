"""The top floor: what people and programs meet."""
