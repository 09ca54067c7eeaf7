"""Accounts: who may come in, how, for how long; all that is done to one stands in the log."""
