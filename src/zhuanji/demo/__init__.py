"""What `zhuanji demo` shows: so far, one real document."""
