"""The components that pages are made of; templates call them by the tags of `tags.py`."""
