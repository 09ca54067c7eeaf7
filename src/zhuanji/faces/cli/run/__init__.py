"""The commands on runs of the appraisal."""
