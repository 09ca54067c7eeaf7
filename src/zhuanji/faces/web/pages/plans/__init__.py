"""方案: the plan documents themselves, with what comes from each clause; further ones can be uploaded."""
