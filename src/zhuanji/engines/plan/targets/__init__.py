"""Sentences and tables → targets: one finder a form of words, each claiming the characters it reads."""
