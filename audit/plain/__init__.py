"""Line mode: the same wizard line by line, for screen readers, slow links and plain terminals."""
