"""Data sets that others keep, as incidents: file -> rows -> features -> store."""
