"""Names of places, where they are and how sure that is.

`lookup.Gazetteer` finds places by name in the index files of a folder (`folder`): the built-in world, which
`builtin` makes once of the curated sites and the world's cities, and one file for each source that `load` was
given (`sources` reads them); `doubles` shows a place that several hold as one. `geocode` ranks the
candidates of a name, `names.fold` and `skeleton.sound` (with `scripts` and `marks`) make the keys of `index`,
`descriptors.split_descriptor` parts "Deir ez-Zor province" into name and kind,
`uncertainty.default_uncertainty_m` tells how large a place is when nobody measured it, and `place` holds the
types.
"""
