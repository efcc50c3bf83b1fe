# Refusals that belong to no single noun. A refusal's key is its class name.

not-found = There is nothing like this here. It may have changed, or it is not open to you. Please start from the home screen.
already-done = This has been done already, no need to do it again.
preset-mistake = A mistake in the programme's settings: <code>{ $path }</code> { $what }
