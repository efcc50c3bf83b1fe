# "I need help": to a pupil warm and short, to a curator the point at once.

help-name = { NAME($who) }
help-who-reads = { $count ->
    [0] Write what happened: only the programme's coordinator will read it.
    [one] Write what happened. Only the curator will read it: { $readers }.
   *[other] Write what happened. Only the curators will read it: { $readers }.
 }{ $mentee ->
    [yes] { " " }Your mentor will not know.
   *[no] { "" }
 }
help-emergency = If you are in danger right now, call:
help-emergency-line = ☎️ { $title }: <b>{ $number }</b>
help-what-about = What is it?
help-kind-urgent = 🔴 It is urgent
help-kind-question = I have a question
help-kind-mistake = A record is wrong
help-text-ask = Tell it in your own words, in several messages if you like. { $urgent ->
    [yes] If writing is hard, press the button: somebody will contact you.
   *[no] Take your time.
 }
button-help-without-words = No words: please contact me
help-sent = { $count ->
    [0] ✅ Passed on to the programme's coordinator.
    [one] ✅ Passed on. It will be read by { $readers }.
   *[other] ✅ Passed on. It will be read by: { $readers }.
 }
    You will get a message as soon as it is read. To add something, just write more.
help-more-ask = Write what you want to add.
help-more-sent = ✅ Passed on too. You can write more.

help-seen = It has been read. { NAME($who) } will answer you.
help-answered = { NAME($who) } answers:

    { $text }
button-help-add = Add
button-help-reply = Reply

help-who = { NAME($who, form: "short") }
help-who-in-grade = { NAME($who, form: "short") }, { $grade }
help-heading-urgent = 🔴 <b>Urgent</b> · { $who }
help-heading-question = ❓ <b>Question</b> · { $who }
help-heading-mistake = ✏️ <b>A wrong record</b> · { $who }
help-heading-message = 💬 <b>Message</b> · { $who }
help-asked-when = { MOMENT($when, $now) } · only curators see this
help-without-words = No words: asks to be contacted.
help-line = “{ $text }”
help-line-answer = ↩️ { NAME($who) }: { $text }
help-earlier = …
help-untaken = Nobody has taken it yet.
help-taken-by = Taken by { NAME($who) }.
help-closed = Settled.
help-taken = It is yours now. The person has been told.
help-unseen = ⏰ { $organisation }: nobody has taken this call yet.
help-added = { NAME($who, form: "short") } adds:

    “{ $text }”
button-help-take = Read, I take it
button-help-answer = Answer { NAME($who, form: "short") }
button-help-pair = Open the pair
button-help-person = Card: { NAME($who, form: "short") }
button-help-open = Open the call
button-help-close = Settled
help-answer-ask = Write the answer in one message. { NAME($who, form: "short") } will read it here.
help-answer-sent = ✅ The answer is on its way to { NAME($who, form: "short") }.
help-none-open = There are no open calls. When somebody asks for help, you will know at once.
help-open-calls = { $count ->
    [one] { $count } open call
   *[other] { $count } open calls
 }{ $untaken ->
    [0] . All are taken.
    [one] , not taken yet: { $untaken }.
   *[other] , not taken yet: { $untaken }.
 }
help-label-urgent = 🔴 { NAME($who, form: "short") } · { MOMENT($when, $now) }
help-label-question = ❓ { NAME($who, form: "short") } · { MOMENT($when, $now) }
help-label-mistake = ✏️ { NAME($who, form: "short") } · { MOMENT($when, $now) }
help-label-message = 💬 { NAME($who, form: "short") } · { MOMENT($when, $now) }
