# Organisations: the coordinator's list, adding, inviting curators.

organisations-title = <b>Organisations</b>: { $count }
organisations-none = No organisations yet. Add the first one, then invite its curator.
button-organisation-add = Add an organisation
organisation-ask-name = The full name of the organisation. A short one may follow after a slash:

    “Korkmaskala school No 2 / school No 2”
organisation-added = ✅ Added: <b>{ $name }</b>
    In short: { $short }

    Now invite a curator.
button-invite-curator = Invite a curator
button-organisation-more = One more organisation
organisation-name = <b>{ $name }</b>
organisation-counts = Mentees { $mentees } · mentors { $mentors } · waiting { $waiting }
organisation-no-curators = No curator yet.
organisation-curator = Curator: { NAME($who, form: "full") }{ $came ->
    [yes] { "" }
   *[no] { " " }· not in the bot yet
 }
button-curator-link = Link: { NAME($who, form: "short") }
organisation-ask-curator = { $organisation }: type the curator's surname, given name and patronymic.
organisation-curator-invited =
    ✅ Curator: <b>{ NAME($who, form: "full") }</b>

    Link: { $link }
    Code: <code>{ $code }</code>
    Works until { DAY($until) } ({ WEEKDAY($until) }), { TIME($until) }. Give it to this person only.
organisation-curator-here = ✅ { NAME($who, form: "full") } is a curator now. They are in the bot already and need no link.
button-one-more-curator = One more curator
organisation-name-unclear = A name is needed, no longer than three hundred characters. For example: “Korkmaskala school No 2 / school No 2”.
organisation-exists = “{ $name }” is on the list already.
button-dismiss-curator = No longer curator: { NAME($who, form: "short") }
organisation-dismiss-sure = { NAME($who, form: "full") }: no longer curator ({ $organisation })?

    Pairs, records and reports stay with the school. Digests and pupils' data are closed to this person.
button-dismiss-sure = Yes, end it
last-curator = This is the only curator: nobody would see to the pairs. Invite another one first.
