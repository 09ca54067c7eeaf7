"""State and time: what the engines don't know.

Services call engines and `records`; of each other only what stands under them in the import contracts.
"""
