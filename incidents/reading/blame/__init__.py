"""Who struck, who denies it, and how firmly that is said."""
