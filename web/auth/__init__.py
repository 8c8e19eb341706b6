"""Who is asking, and what they may do: tokens, sessions, limits."""
