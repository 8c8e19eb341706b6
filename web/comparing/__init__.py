"""Statements held against one another: the page with its form, and the API behind it; nothing is kept."""
