"""The ground floor: small notions that every room above uses."""
