"""查询: a question put together from a dimension, a measure and conditions, answered from the frozen snapshot."""
