"""Administration: accounts and grants, the log, settings and jobs, each for its own administrator; exports for the office."""
