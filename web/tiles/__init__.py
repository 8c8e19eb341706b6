"""OGC API - Tiles: the collections as vector tiles, filtered by the parameters of their items.

References
----------
OGC 20-057, OGC API - Tiles - Part 1: Core.
"""
