"""What is said in the room: dictated words to entries and back, and the procedure script."""
