"""Collections as files of many formats, and the way back: one module a format, one table of them all."""
