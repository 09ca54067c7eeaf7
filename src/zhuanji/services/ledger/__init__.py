"""The ledger: departments' Excel files in, checked rows, approval by a second person, snapshots out.

    file ──sheets──▶ RawSheet ──columns──▶ Layout ──values──▶ Batch ──checks, identity──▶ findings
                                                                │
                   approved rows ◀──approval── draft ◀──intake──┘
                        └──freeze──▶ snapshot

What stands in `sheets`, `columns`, `values`, `checks`, `identity` and `workbooks` knows no database.
"""
