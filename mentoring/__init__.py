"""What the programme knows: rules, actions and what they ask of storage; no Telegram, no SQL, no clock, no I/O."""
