# When something unexpected comes: a kind word and the menu.

unknown-offer = Send this to the curator? Nobody else will read it.

    “{ $text }”
button-pass-on = Yes, send it
button-pass-off = No, a slip
unknown-forgotten = All right, it went to nobody.
unknown-text-gone = The message was not kept. Please send it again.
unknown-text = I am not sure what this is about. Here is what you can do:
unknown-voice = Thank you! I can't understand voice and pictures yet. Please write in words.
screen-refreshed-line = The screen is fresh: something has changed since.
