"""Text to claims: who said what, where, when, how many and how far."""
