"""What is kept: the home folder, the database with its tables and triggers. No decisions are made here."""
