"""The programme against a small pure model: any order of acts, restarts, double presses, old buttons, clock jumps."""
