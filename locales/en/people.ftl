# People: lists, a card, adding one by one, merging.

role-mentee = mentee
role-mentor = mentor
role-curator = curator
role-head = head
role-coordinator = coordinator
role-council = council member

people-title = <b>People</b> · { $organisation }
people-mentee-counted = Mentees: { $count }
people-mentor-counted = Mentors: { $count }
people-curator-counted = Curators: { $count }
people-waiting-counted = Not come yet: { $count }
people-mentee-none = No mentees yet. Send a table or add the first.
people-mentor-none = No mentors yet. Send a table or add the first.
people-curator-none = No curators yet; the coordinator invites them.
people-waiting-none = Everyone who was invited has come.
people-marks = ⏳ not come yet, ✍️ without a phone
people-mark-waits = ⏳{ " " }
people-mark-no-phone = ✍️{ " " }
people-nameless = Nameless
button-people-mentee = Mentees { $count }
button-people-mentor = Mentors { $count }
button-people-curator = Curators { $count }
button-people-waiting = Waiting { $count }
button-who-waits = Who has not come
button-add = Add
button-add-more = Add more
button-find = Find
button-sheet = Sheet of invitations ({ $count })
button-sheet-get = Sheet of invitations
people-find-ask = Whom are we looking for? Type the beginning of a surname or a given name.
people-found = Found by “{ $text }”:
people-found-nobody = Nobody by “{ $text }”. Try the beginning of a surname or a given name.
people-which-organisation = To which organisation shall people be added? After choosing you can send a table.
people-add =
    <b>Add people</b> · { $organisation }

    Send a table (.xlsx or .csv) and everyone is taken at once. Or add one by one:
button-add-mentee-pupil = Mentee, pupil
button-add-mentee-adult = Mentee, teacher
button-add-mentor = Mentor, adult
button-add-mentor-pupil = Mentor, pupil
button-add-head = Head of the organisation
button-register-template = Empty table to fill in
person-ask-name = Surname, given name and patronymic in one line. Role: { $role }.

    { $pupil ->
        [yes] Class and birth date may follow at once: “Sokolov Artyom Dmitrievich 8A 14.03.2012”.
       *[no] The birth date may follow at once: “Isaeva Olga Viktorovna 03.06.1988”.
    }
person-ask-birth = { $pupil ->
    [yes] Class and birth date in one line, for example “8A 14.03.2012”.
   *[no] Birth date, for example “03.06.1988”.
 }

    { NAME($who, form: "full") }
person-ask-representative = Who is the legal representative? Name and phone.

    { NAME($who, form: "full") }
person-added =
    ✅ { NAME($who, form: "full") } is on the list.

    Link: { $link }
    Code: <code>{ $code }</code>
    Works until { DAY($until) } ({ WEEKDAY($until) }), { TIME($until) }
person-known = { NAME($who, form: "full") } ({ $beside }) is on the list already and is not added twice. The role is there: { $role }.

    If it is a namesake, type the name together with the birth date.
button-one-more = One more { $role }
button-consents = Consents
button-person-open = Card
button-person-card = Card: { NAME($who, form: "short") }
birth-unclear = This birth date could not be read. Type for example “14.03.2012”, or the year only.
grade-and-birth-unclear = Neither a class nor a birth date is to be seen here. For example: “8A 14.03.2012”.

card-title = <b>{ NAME($who, form: "full") }</b>
card-facts = { $facts }
card-no-role = no role
card-age = { YEARS($years) }
card-works-since = has worked since { DAY($day, year: "yes") }
card-birth-year = born { $year }
card-representative = Representative: { $text }
card-contact = Contact: { $text }
card-consents = { $some ->
    [no] No consents yet, needed: { $needed }
   *[yes] Consents: { $have } of { $needed }
 }
card-came = ✅ In the bot
card-no-phone = ✍️ Without a phone: you log and answer for them
card-unreachable = ⚠️ The bot cannot write: the chat was closed on { DAY($since) }
card-not-invited = No invitation is out
card-invited = ⏳ Not in the bot yet. The invitation works until { DAY($until) } ({ WEEKDAY($until) }), { TIME($until) }
card-invitation-over = ⏳ Not in the bot yet. The invitation ended on { DAY($until) }; the button prolongs it
button-invitation = Link and code
button-pair-with = Pair with { NAME($who, case: "ins", form: "short") }
button-find-mentor = Find a mentor
button-consents-missing = Consents: { $count } missing
button-consents-there = Consents ✓
card-more = { NAME($who, form: "full") }: what to do?
button-correct = Correct the data
button-give-role = Give one more role
button-relink = New phone or account
button-relink-named = New link: { NAME($who, form: "short") }
button-no-phone = Mark: no phone
button-has-phone = There is a phone now
button-is-double = Entered twice, merge
card-give-role = { NAME($who, form: "full") }: which role to add? The others stay.
role-was-given = Role added
role-not-given = This role is given by the coordinator.
person-without-phone = Noted: no phone
person-with-phone = Noted: has a phone
card-correct = { NAME($who, form: "full") }: what to correct?
button-correct-name = Name
button-correct-birth = Class and birth date
button-correct-representative = Representative
button-correct-contact = Contact
button-correct-work = Date work began
person-correct-work = { NAME($who, form: "full") }: write since when they have worked, for example “01.09.2024”. Young specialists are counted by this date.
work-start-unclear = It takes a date with its year, no later than today: for example “01.09.2024”. Nothing has changed, write it again.
person-correct-name = { NAME($who, form: "full") }: type surname, given name and patronymic as they should be.
person-correct-birth = { NAME($who, form: "full") }: type class and birth date, for example “8A 14.03.2012”.
person-correct-representative = { NAME($who, form: "full") }: type who the legal representative is and how to reach them.
person-correct-contact = { NAME($who, form: "full") }: type a phone number or a mail address.
person-corrected = ✅ Corrected.
partner-title = <b>{ NAME($who, form: "call") }</b> · { $beside }
partner-competences = Can help with: { $text }
partner-interests = Interests: { $text }

merge-choose = Merge with whom: <b>{ NAME($who, form: "full") }</b>? The most alike come first.
merge-sure =
    Make one person of two?

    Disappears: <b>{ NAME($old, form: "full") }</b> · { $oldplace }
    Stays: <b>{ NAME($kept, form: "full") }</b> · { $keptplace }

    Pairs, meetings, feedback, consents and roles go to the one who stays. This can't be undone.
button-merge-sure = Yes, { NAME($who, form: "short") } stays
button-merge-other-way = The other way: { NAME($who, form: "short") } stays
merge-done = ✅ Merged, everything is here now.
same-person-twice = This is one and the same person, there is nothing to merge.
merge-of-partners = { NAME($who, form: "short") } and { NAME($partner, form: "short") } are mentor and mentee of one pair, so they are two people.

person-unreachable = { NAME($who, form: "short") } no longer gets messages: the chat with the bot was closed. It is worth asking whether all is well; a new link or “Start” brings them back.
button-take-role = Take a role away
card-take-role = { NAME($who, form: "full") }: which role to take away?
card-without-role = { NAME($who, form: "full") }: there is no role here that a curator takes away.
card-take-role-sure = { NAME($who, form: "full") }: no longer { $role }?

    Records and reports stay. The screens of this role close at once; the role can be given back.
button-take-role-sure = Yes, take it away
role-was-taken = Role taken away
role-needed = { NAME($who) } has a pair that is not over. End it{ $role ->
    [mentor] { " " }or hand it over
   *[mentee] { "" }
 } first, then take the role away.
