"""Names of places, where they are and how sure that is.

`lookup.Gazetteer` finds places by name in an index on disk that `load` builds once, from the curated sites of
`data/sites.json` and the world's cities; `load.default_folder` says where it is kept. `geocode` ranks the
candidates of a name, `names.fold` and `skeleton.skeleton` make the keys, `descriptors.split_descriptor` parts
"Deir ez-Zor province" into name and kind, `uncertainty.default_uncertainty_m` tells how large a place is when
nobody measured it, and `place` holds the types.
"""
