"""What Zhuanji's speed is held to; `make bench` runs every file of `benchmarks/cases`."""
