"""Distances, with a number and without."""
