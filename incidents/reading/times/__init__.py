"""Dates and the intervals of days that they stand for."""
