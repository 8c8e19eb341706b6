"""Statements held against one another on the spot, read as the person who asks wants; nothing is kept."""
