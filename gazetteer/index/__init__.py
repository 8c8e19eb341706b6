"""One immutable SQLite file of places: `builder` makes it, `file` reads it, `keys` finds names in it.

`entry.Entry` is what goes in and comes out, `schema` the tables, `rows` an entry as a row and back. Names
(`named`) and sounds (`sounding`) are kept in hash tables (`hashtable`), which `alike` searches.
"""
