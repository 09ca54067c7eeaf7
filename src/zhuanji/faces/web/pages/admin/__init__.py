"""Administration: accounts and grants, the log, settings and jobs; exports that wait for the office."""
