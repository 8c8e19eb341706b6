"""The list beside the map: what is chosen of the incidents, in which order, and when they were."""
