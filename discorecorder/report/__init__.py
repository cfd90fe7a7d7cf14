"""What leaves the program about a discogram: the road map as a PDF, the data as JSON and as tables."""
