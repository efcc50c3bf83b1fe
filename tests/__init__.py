"""The proof of what the project says about itself."""
