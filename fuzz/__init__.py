"""Fuzzing: what reads bytes of strangers, and what holds whatever they are."""
