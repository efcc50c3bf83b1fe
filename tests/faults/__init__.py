"""Faults: processes that die, wires that break."""
