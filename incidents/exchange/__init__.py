"""What leaves and enters: JSON records, GeoJSON features, questions and report records."""
