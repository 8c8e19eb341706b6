"""Places: what a name may mean, side by side, and where reports mention it."""
