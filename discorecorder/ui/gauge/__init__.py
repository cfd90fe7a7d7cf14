"""A gauge at the table: what it streams goes to the disk by a thread of its own, and is looked at by the screen."""
