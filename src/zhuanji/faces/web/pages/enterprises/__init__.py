"""企业: the list with its filters and exports, and 一企一档, the file of one enterprise."""
