"""Files and frames → the typed tables of an appraisal, everything wrong with them told at once.

file, workbook or folder ──read──▶ raw tables ──door──▶ Tables (typed, no NaN, no infinity)
"""
