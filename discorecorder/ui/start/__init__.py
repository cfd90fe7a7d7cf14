"""The start: every discogram there is, the ones that were cut off, and a new one."""
