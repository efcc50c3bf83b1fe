"""Runs the bot; modules are named by the arrow an update takes."""
