"""The appraisal: schemes in sentences, runs with who may move them, results with reasons, what-if, sheets, objections."""
