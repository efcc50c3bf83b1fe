"""Keeps the data: the only package that knows SQL; each noun's tables stand beside its queries."""
