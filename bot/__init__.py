"""Watchdesk: a news desk for cyber policy."""

__version__ = "0.1.0"
