"""What flew, what was fired, hit and held, and which way it came."""
