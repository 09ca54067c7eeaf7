"""The whole year's work of the office, done with the synthetic city: from files to lights and grades."""
