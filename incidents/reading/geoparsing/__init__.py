"""General geoparsing: every toponym of a text, of whatever role, with the place that it most likely means."""
