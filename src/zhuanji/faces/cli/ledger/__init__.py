"""The commands on the ledger: template, import, approval, questions, export, freeze; one file a command."""
