"""Fakes and builders that are shipped: tests of the desk, and of what others build on it, use the same."""
