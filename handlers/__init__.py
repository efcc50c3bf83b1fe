"""Conversations in Telegram: what happened, what to do, what to say; one file a noun."""
