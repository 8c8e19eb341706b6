"""Places: toponyms, coordinates, what a distance is measured from, and where things are put."""
