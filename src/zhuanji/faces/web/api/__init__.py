"""The API under /api/v1: the same data and permissions as the pages, through the same services.

tools/      what every operation goes through: who asks, the guard, bounds of what is asked, one shape of problems
rooms/      the operations, one file a thing
site.py     puts them together
schema.py   the OpenAPI document
"""
