"""The programme's rules, each as a table of cases."""
