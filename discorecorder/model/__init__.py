"""What is true of a discogram without a screen: levels, units, entries, state, criteria, and the journal."""
