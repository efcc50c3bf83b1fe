"""What people do: one verb a function — may the actor, load, apply the rule, save, tell."""
