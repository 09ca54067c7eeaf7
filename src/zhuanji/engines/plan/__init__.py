"""Reads an official Chinese plan document into clauses, targets, tasks and measures.

    file ──documents──▶ plain text ──text──▶ paragraphs ──outline──▶ clauses ──grammar──▶ targets,
    tasks, measures ──▶ lint, diff, breakdown
"""
