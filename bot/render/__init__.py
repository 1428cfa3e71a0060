"""Pure rendering: digests and stories in, payloads and pages out. One module for each place that people read in."""
