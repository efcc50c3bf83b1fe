"""The way of an update, and what runs the bot."""
