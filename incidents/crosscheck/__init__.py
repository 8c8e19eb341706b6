"""Tables of claims joined with tables of strikes: exact, streamed, resumable, on one machine or a cluster."""
