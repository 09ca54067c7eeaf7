"""Runs of the appraisal: a county's grades of a year, from the draft to the published list.

    open ──▶ land notice ──▶ 一企一单 ──▶ snapshot locked ──▶ scored ──▶ leading group ──▶ public notice
                                             ▲                                            │
                       objection taken ──▶ answered, scored again on a new snapshot ◀─────┘ ──▶ final ──▶ applied

A run's states are the lifecycle `appraisal_run`; what its guards ask is worked out here from what was recorded.
A run belongs to a county and follows that county's scheme of that year; the city sums runs and regrades nobody.
"""
