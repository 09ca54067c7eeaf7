"""One benchmark a file; each gives its `BENCHMARK`."""
