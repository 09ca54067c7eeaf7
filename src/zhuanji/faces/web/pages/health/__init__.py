"""Whether the server lives, and whether it can answer: for gateways and supervisors, without a log-in."""
