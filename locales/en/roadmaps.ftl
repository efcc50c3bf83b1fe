# Roadmaps of organisations: items, agreement, reminders.

home-button-roadmap = Roadmap
home-button-roadmaps = Roadmaps
roadmap-title = <b>Roadmap · { $organisation }</b>
roadmap-none = No roadmap yet: the curator begins it.
roadmap-none-curator = { $count ->
    [0] No roadmap yet. Begin it and add items of your own.
   *[some] No roadmap yet. Take the municipality’s as a start: it has { $count ->
        [one] { $count } item
       *[other] { $count } items
     } for organisations. You can change everything afterwards.
 }
roadmap-button-begin = Begin the roadmap
roadmap-begun = ✅ The roadmap is begun. Check the dates and send it to be agreed.
roadmap-status-draft = Draft: not sent to be agreed yet
roadmap-status-changed = Changed since the coordinator answered: has to be agreed again
roadmap-status-sent = Waiting to be agreed since { DAY($when) }
roadmap-status-returned = Came back with a remark on { DAY($when) }
roadmap-status-agreed = ✅ Agreed on { DAY($when) }
roadmap-remark = “{ $text }”
roadmap-counts = { $count ->
    [one] { $count } item
   *[other] { $count } items
 } in all, { $done } marked
roadmap-overdue = ⚠️ Past their day: { $count }
roadmap-undated = Without a day: { $count }
roadmap-item-done = ✅ { $title }
roadmap-item-overdue = ⚠️ { $day } · { $title }
roadmap-item-dated = { $day } · { $title }
roadmap-item-plain = { $title }
roadmap-button-add = Add an item of your own
roadmap-button-send = Send to be agreed
roadmap-was-sent = ✅ Sent to the coordinator. The answer will come here.
roadmap-button-agree = Agree
roadmap-button-return = Return with a remark
roadmap-was-agreed = ✅ Agreed. The curator will be told.
roadmap-was-returned = ✅ Returned to the curator with your remark.
roadmap-ask-remark = What should be changed in the roadmap? The organisation’s curators will see the remark.
roadmap-ask-title = What is to be done? In one phrase, like “Hold a week of mentoring”.
roadmap-item = <b>{ $title }</b>
roadmap-item-numbered = <b>{ $number } · { $title }</b>
roadmap-item-result = Result: { $text }
roadmap-responsible-head = The head sees to it
roadmap-responsible-curator = The curator sees to it
roadmap-when-report = The bot prepares this report itself and reminds of it
roadmap-when-overdue = ⚠️ Was due on { DAY($day, $today) }{ $again ->
    [yes] , comes every year
   *[no] { "" }
 }
roadmap-when-window = { PERIOD($since, $until, year: "yes") }{ $again ->
    [yes] , every year
   *[no] { "" }
 }
roadmap-when-by = By { DAY($day, year: "yes") }{ $again ->
    [yes] , every year
   *[no] { "" }
 }
roadmap-when-passed = The document’s day passed on { DAY($day, year: "yes") }. Set your own if this still lies ahead.
roadmap-when-plan = When, by the document: { $plan }
roadmap-when-constantly = Constantly
roadmap-when-none = No day yet
roadmap-done = ✅ Done on { DAY($day, year: "yes") }
roadmap-done-with = ✅ Done on { DAY($day, year: "yes") }: { $document }
roadmap-button-done = Done
roadmap-button-reopen = Take the mark back
roadmap-button-date = Change the day
roadmap-button-head = Give to the head
roadmap-button-curator = Give to the curator
roadmap-button-remove = Remove
roadmap-button-by = By { DAY($day) }
roadmap-ask-date = By which day? Choose or type, like “1 December”.
roadmap-ask-document = By which paper? Type its number or a few words, like “order 12 of 1 October”.
roadmap-button-no-document = Without a paper
roadmap-remove-sure = Remove the item “{ $title }” from the roadmap?
roadmap-button-remove-yes = Yes, remove
roadmap-item-removed = The item is removed
roadmaps-title = <b>Roadmaps</b>
    { $agreed } of { $count } agreed
roadmaps-waiting = Waiting for your answer: { $count }
roadmaps-without = Not begun yet: { $count }
roadmaps-overdue = ⚠️ Organisations past a day: { $count }
roadmaps-sent = 🕓 { $organisation } · waits
roadmaps-returned = { $organisation } · returned
roadmaps-draft = { $organisation } · draft
roadmaps-agreed = ✅ { $organisation }
roadmaps-none = { $organisation } · not begun
roadmap-button-open = Open: { $organisation }
roadmap-notice-sent = { $organisation } asks you to agree its roadmap.
roadmap-notice-agreed = ✅ The roadmap is agreed: { $organisation }.
roadmap-notice-returned = The roadmap came back with a remark: { $organisation }.

    “{ $remark }”
reminder-roadmap = Roadmap: “{ $title }” is due { ON_DAY($day) }.
reminder-about-roadmap = roadmap item
roadmap-button-done-item = Done: roadmap
roadmap-button-open-item = Open the item
roadmap-title-unclear = It takes a short phrase, no longer than three hundred letters, like “Hold a week of mentoring”.
roadmap-date-passed = The day is today or later, within three years. The old day stays, choose another.
roadmap-full = The roadmap has { $most } items already, no more will fit. Remove one and add the new one.
roadmap-empty = There are no items in the roadmap yet. Add one and send again.
roadmap-remark-missing = Say in words what to change: so the curator will understand.
roadmap-item-is-report = This is a report: the bot prepares it itself, there is nothing to mark or move.
