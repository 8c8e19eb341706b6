"""The Earth: positions, geodesics, uncertain locations, ranges and areas on WGS 84."""
