"""Hands-free dictation at the table: the microphone, the recogniser in its process, and what the screen shows of it."""
