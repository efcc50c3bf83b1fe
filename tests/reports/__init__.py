"""Files the project writes and reads, opened again and looked into."""
