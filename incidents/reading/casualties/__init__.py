"""Who was killed and wounded, and how many."""
