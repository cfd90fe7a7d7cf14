"""What stands beside the procedure: preferences, keyboard map, manual and about; each gives back by ``left``."""
