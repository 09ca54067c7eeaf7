"""Where the rows behind the totals come from: one file for each way in which figures exist in time.

| file | indicators | periods |
|---|---|---|
| `yearly` | of yearly items, with months added up where an item is monthly | years |
| `running` | of yearly items that have a monthly running total | months from January on; others as differences |
| `monthly` | of monthly items that flow | months, quarters, years |
| `standing` | of the roster, and of quarterly states of an enterprise | ends of quarters and years |
| `registers` | of lines, projects, parcels | ends of quarters and years, and since a year |
| `events` | of titles and audits | ends of quarters and years, and since a year |
| `accounts` | of rows that areas send | ends of quarters and years, and since a year |
"""
