"""一企一档: everything that the ledger and the runs hold of one enterprise, as far as the reader may see it."""
