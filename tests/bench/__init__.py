"""The bench: each goal of speed as a ratio to a peer measured in the same run."""
