"""Languages and units: what a reader chose, the messages of each language, and how to extract them."""
