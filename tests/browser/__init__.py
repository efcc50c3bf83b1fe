"""The programme lived in a real Chromium, by clicking what a person sees."""
