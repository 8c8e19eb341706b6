"""Numbers as reports write them, in English and Arabic."""
