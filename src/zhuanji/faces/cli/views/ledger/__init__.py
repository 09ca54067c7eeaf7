"""What the ledger's commands show in a terminal."""
