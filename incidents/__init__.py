"""What reports say happened: text to claims, findings and incidents."""
