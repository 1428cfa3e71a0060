"""The sample desk: a newswire, an editor and readers of our own, so that the real pipeline can be seen at work."""
