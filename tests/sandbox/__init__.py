"""The box proves that it is like Telegram."""
