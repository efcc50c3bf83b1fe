# Partner enterprises: the list, a card, the agreement, mentors.

partners-title = <b>Partner enterprises</b>: { $count }{ $ending ->
    [0] { "" }
   *[some] . Agreements that end soon: { $ending }
 }
partners-none = There are no enterprises yet. Add the first: its name and, if you know it, its tax number (INN).
partners-archived = <b>In the archive</b>: { $count }. They don't count in the indicator.
enterprise-label-ending = ⏳ { $name }
enterprise-ask-new = Write the enterprise's name, and after it the tax number if you know it:

    “Dawn Ltd, 7707083893”
enterprise-added = ✅ The enterprise is added. Now write down the agreement and the mentors.
enterprise-title = <b>{ $name }</b>
enterprise-inn = INN { $inn }
enterprise-no-inn = No INN given
enterprise-no-agreement = No agreement written down: it doesn't count in the indicator
enterprise-agreement = Agreement No. { $number }: from { DAY($since, year: "yes") }{ $lasts ->
    [until] { " " }to { DAY($until, year: "yes") }
   *[open] , without an end
 }{ $state ->
    [active] { "" }
    [ending] , ends soon
    [ahead] , not begun yet
   *[over] , has ended
 }
enterprise-form = Form: { $form }
enterprise-mentors = { $count ->
    [0] It has given no mentors yet
   *[some] Mentors it has given: { $count }
 }
enterprise-is-archived = In the archive: it doesn't count in the indicator.
enterprise-mentor = { NAME($who, form: "short") }
enterprise-choose-mentor = Which mentor has the enterprise given?
enterprise-no-mentors = There are no grown-up mentors to add. First enter the person in the register of mentors.
enterprise-unlink-whom = The enterprise's mentors. Press a name to take it away from here; the person stays in the register.
enterprise-ask-name = { $name }: write the new name.
enterprise-ask-inn = { $name }: write the INN, 10 or 12 digits.
enterprise-ask-agreement = { $name }: write the agreement's number and dates. For example: “12 from 01.09.2026 until 31.08.2027”, or “12 from 01.09.2026” if it has no end.
enterprise-agreement-unclear = The dates can't be made out, nothing has changed. For example: “12 from 01.09.2026 until 31.08.2027”.
enterprise-archive-ask = Put away: <b>{ $name }</b>? It will no longer count in the indicator. It can be brought back at any time.
button-partners = Enterprises
button-partner-add = Add an enterprise
button-partners-archived = Archive ({ $count })
button-partner-agreement = Agreement
button-partner-link = Add a mentor
button-partner-mentors = Take a mentor off
button-partner-name = Name
button-partner-inn = INN
button-partner-form = Another form
button-partner-archive = Put away
button-partner-archive-sure = Yes, put away
button-partner-restore = Bring back

inn-wrong = The INN doesn't add up: it has 10 or 12 digits, and the last ones check the others. Nothing has changed, check it and write it again.
agreement-dates-wrong = The agreement ends before it begins. Nothing has changed, check the dates and write them again.
partner-name-unclear = It takes a name of at most three hundred letters. Nothing has changed, write it again.
partner-known = There is an enterprise with this INN already: “{ $name }”{ $archived ->
    [yes] , in the archive
   *[no] { "" }
 }. It need not be added again.
