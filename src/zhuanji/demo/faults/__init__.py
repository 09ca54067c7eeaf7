"""Realistic faults in departments' files, and a list of every one of them.

Written from a list of what offices do, not from the checks: nothing here is shared with what is to find them.
"""
