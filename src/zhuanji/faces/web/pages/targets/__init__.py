"""目标: where each target of the plan stands, and why."""
