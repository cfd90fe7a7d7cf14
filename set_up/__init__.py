"""Brings a fresh machine to what the checkout needs; the standard library is all it uses itself."""
