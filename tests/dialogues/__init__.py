"""Dialogues: people press what they see."""
