"""Items → values → benchmarks → points → score, each step with what it left out."""
