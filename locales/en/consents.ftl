# Consents: what is there, what is missing, quick ways to note them, withdrawing.

consent-participation-self = Taking part: own consent
consent-participation-representative = Taking part: legal representative
consent-personal-data-self = Personal data: own consent
consent-personal-data-representative = Personal data: legal representative
consent-paper = { $numbered ->
    [yes] No { $number } of { DAY($day, year: "yes") }
   *[no] of { DAY($day, year: "yes") }
 }
consents-title = <b>Consents</b> · { NAME($who, form: "full") }
consent-line-there = ✓ { $what } · { $paper }
consent-line-missing = — { $what }
consents-none-needed = The role needs no consents.
consents-all-there = All there, a pair can be made.
consents-all-needed = all missing consents
button-consents-all = { $count ->
    [one] Note the missing one
   *[other] Note all ({ $count })
 }
button-consents-again = As last time: { $paper }
consent-ask-paper = { NAME($who, form: "short") }: { $what }.

    Type number and date, for example “12 of 01.09.2026”. If there is no number, the date is enough.
consent-was-recorded = ✅ Noted: { $paper }, { WEEKDAY($day) }.
consents-recorded = Consents noted
consent-paper-unclear = I see no date. Type it like this: “12 of 01.09.2026” or just “1 September”.
consent-number-too-long = The number is too long: { $most } characters fit. Please shorten it, or type the date alone.
consent-date-in-future = { DAY($day, year: "yes") } has not come yet. Please check the date.
consent-missing = The pair can't be made yet: { NAME($who, form: "full") } lacks { $count ->
    [one] { $count } consent
   *[other] { $count } consents
 }. Note them in the card and come back.
button-missing-consents = Consents: who lacks some
consents-nobody-lacks = Everyone's consents are there.
consents-missing-title = { $count ->
    [one] { $count } person lacks consents
   *[other] { $count } people lack consents
 }. If the papers belong together, note everyone in one record.
button-consents-of = { NAME($who, form: "short") } · { $count }
button-consents-everyone = Note everyone in one record ({ $count })
consents-everyone-ask = Number and date of one record for { $count ->
    [one] { $count } person
   *[other] { $count } people
 }, for example “12 of 01.09.2026”.
consents-everyone-sure = Note all missing consents of { $count ->
    [one] { $count } person
   *[other] { $count } people
 }: { $paper }, { WEEKDAY($day) }? You should have the papers in hand.
button-consents-everyone-sure = Yes, note ({ $count })
consents-everyone-recorded = ✅ Noted: { $count ->
    [one] { $count } person
   *[other] { $count } people
 }.
button-consent-photo = Picture of the paper
consent-photo-ask = Send a picture or a file with the consent: { NAME($who, form: "full") }.
consent-photo-kept = ✅ The picture is kept.
button-consent-withdraw = Withdraw
button-my-consents = Withdraw a consent
consent-withdraw-which = Which consent is withdrawn? { NAME($who, form: "full") }
consent-withdraw-reason = { NAME($who, form: "full") }: withdrawing “{ $what }”. Pairs will rest, meetings ahead are cancelled, the curators will know.

    Type the reason in a few words.
reason-missing = A reason is needed, a few words are enough.
consent-was-withdrawn = Consent withdrawn: { $what }. { $count ->
    [0] No pair was at work.
    [one] { $count } pair rests now.
   *[other] { $count } pairs rest now.
 }
consent-withdrawn = { NAME($who, form: "short") }: the consent “{ $what }” was withdrawn. Pairs at work rest until it is given again.
button-consents-person = Consents: { NAME($who, form: "short") }
