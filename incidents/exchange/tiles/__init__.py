"""Vector tiles (Mapbox Vector Tile 2.1): points that stay countable at every zoom, and shapes."""
