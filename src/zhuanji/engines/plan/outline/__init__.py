"""Paragraphs → clauses: titles, plans within a notice, annexes, headings and their numbers."""
