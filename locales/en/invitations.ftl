# Invitations: link and code, the sheet to print, who has come.

invitation-issued =
    <b>{ NAME($who, form: "full") }</b> · { $role }

    Link: { $link }
    Code: <code>{ $code }</code>

    Works until { DAY($until) } ({ WEEKDAY($until) }), { TIME($until) }. Give it to this person only: it works once.
invitation-renewed = A new link is ready, the earlier one no longer works
invitation-revoke-sure = Take back the invitation: <b>{ NAME($who, form: "full") }</b>? Link and code stop working, the card stays.
invitation-revoked = Invitation taken back: { NAME($who, form: "full") }. A new one can be given from the card at any time.
button-invitation-renew = New link
button-invitation-revoke = Take back
button-invitation-revoke-sure = Yes, take back
invitation-spent = There is no invitation out: it was opened or taken back. A new one can be given from the card.
nothing-to-invite-to = The person holds no role here, so there is nothing to invite to yet. Give a role in the card first.
person-has-no-phone = The person is marked as having no phone. Take the mark off in the card, and the invitation appears.

relink-sure =
    New phone or account: <b>{ NAME($who, form: "full") }</b>

    You get a new link. Once it is opened everything moves to the new account, and the old one is disconnected.
button-relink-sure = Give the link

person-came = { NAME($who, form: "short") } ({ $beside }) is in the bot now. Is it the right person?
button-newcomer-yes-named = Yes, it is { NAME($who, form: "short") }
button-newcomer-yes = Yes, all is right
button-newcomer-no = No, disconnect
newcomer-confirmed = ✅ Noted: { NAME($who, form: "short") } is here.
newcomer-reject-sure = Disconnect the account: <b>{ NAME($who, form: "full") }</b>? Whoever came loses access, and you get a new link for the right person.
button-newcomer-reject-sure = Yes, disconnect
newcomer-rejected = The account is disconnected. Here is a new invitation:
newcomer-settled = { NAME($who, form: "short") }: { $confirmed ->
    [yes] confirmed already, nothing to do.
   *[no] the account is disconnected already, nothing to do.
 }

role-given = You have a new role: { $role ->
    [mentee] mentee
    [mentor] mentor
    [curator] curator
    [head] head
   *[council] council member
 } · { $organisation }.
button-profile-go-on = Add to my profile

invitations-everyone-came = Everyone who has a phone has come. There is nothing to print.
invitation-sheet-here = The sheet of invitations: { $count ->
    [one] { $count } person has not come yet
   *[other] { $count } people have not come yet
 }. The second sheet has slips to cut out and give away.
sheet-file-name = Invitations.xlsx
sheet-title = Invitations · { $organisation } · { DAY($day, year: "yes") }
sheet-list = List
sheet-slips = To print
sheet-name = Name
sheet-full-name = { NAME($who, form: "full") }
sheet-role = Role
sheet-place = Class, place
sheet-code = Code
sheet-link = Link
sheet-until = Works until
sheet-until-day = { DAY($day, year: "yes") }
sheet-status = Mark
sheet-waits = waiting
sheet-over = time is over
sheet-step-first = Open the camera
sheet-step-second = Point it at the picture
sheet-step-third = Press “Start”
sheet-slip-code = Code:
sheet-slip-by-hand = No camera? Find @{ $bot } in Telegram and send the code
sheet-slip-until = Works until:
role-taken = A role is over: { $role }, { $organisation }. If this is a mistake, please tell whoever runs the programme.
