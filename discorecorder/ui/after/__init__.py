"""After the last needle: read back, relief, interpretation, the map as it prints, signature, and what leaves."""
