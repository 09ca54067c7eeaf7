"""State and time: what the engines don't know. Services call engines and `records`; only `ledger` is called by others."""
