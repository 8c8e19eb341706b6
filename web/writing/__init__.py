"""The writing API: reports, corrections, rulings; every change is by somebody and kept in the history."""
