"""Pure engines: plain inputs, plain outputs; no database, no network, no framework."""
