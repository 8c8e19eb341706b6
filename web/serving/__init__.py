"""Serving over HTTP: one process, or several on one socket."""
