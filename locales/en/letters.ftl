# A curator's letters to a pair, and the answers.

letter-ask = ✉️ { $count ->
    [one] Write it in one message. It will be read by { $names }.
   *[other] Write it in one message. Each gets it separately: { $names }.
 }
letter-draft = For { $names }.

    { $text }
button-letter-send = Send
button-letter-anew = Write anew
letter-sent = ✅ Sent to { $names }.
letter-sent-but = ✅ Sent. Not in the bot now: { $names }; better tell them in person.
letter-came = ✉️ { NAME($who) } writes:

    { $text }
letter-answer-came = ✉️ { NAME($who) } answers:

    { $text }
button-letter-answer = Answer
letter-answer-ask = Write the answer in one message. { $count ->
    [1] Only { $names } will read it.
   *[some] Only these will read it: { $names }.
 }
letter-too-long = The letter is longer than { $most } characters and won't fit. Shorten it or make it two.
