"""Fifty people at the site: a served demo city, those who open its pages, and what they waited for."""
