"""Files of places as people have them, read row by row.

`formats` tells what a file is and gives its rows; each row is `row.Found`, `row.Reject` or `row.LeftOut`.
`geonames` reads dumps (`alternates` the names beside them), `tables` CSV, `geojson` and `geopackage` what
their names say; `columns` knows the headers that people use, and `record` makes a place of what stands under
them. `stream` opens files, zipped or not, within bounds.
"""
