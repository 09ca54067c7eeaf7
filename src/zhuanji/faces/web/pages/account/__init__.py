"""What everybody does with the own account: password, device, sessions, keys for programs."""
