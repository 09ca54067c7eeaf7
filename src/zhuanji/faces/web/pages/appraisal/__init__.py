"""The appraisal: schemes in sentences, runs and who may move them, results with reasons, what-if, objections."""
