"""The screen before the procedure: from the preparation call to the time-out."""
