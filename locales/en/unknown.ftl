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

told-offer = This seems to be about a meeting: one button notes it down. Or your words can go to the curator, nobody else will read them.

    “{ $text }”
told-button-log = Log it: { DAY($when) }, { MINUTES($minutes) }
told-button-log-day = Log the meeting of { DAY($when) }
told-button-plan = Plan it for { DAY($when) }, { TIME($when) }
told-button-move = Move it to { DAY($when) }, { TIME($when) }
told-button-pass-on = Send to the curator
told-button-nothing = Nothing to do
