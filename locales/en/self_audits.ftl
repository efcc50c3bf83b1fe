# Self-audit: nine items, the facts behind each, the head's signature.

self-audit-button = Self-audit
self-audit-title = <b>Self-audit · { $organisation } · { $year }</b>
self-audit-status-open = { $left ->
    [0] All items are marked. It remains to send it to the head.
    [one] { $left } item is left to mark.
   *[other] { $left } items are left to mark.
 }
self-audit-status-sent = Waits for the head's signature.
self-audit-status-returned = The head has returned it.
self-audit-status-signed = ✅ Signed by the head.
self-audit-part-programme = <b>Programme</b> · { $total } of { $most }
self-audit-part-participants = <b>Participants</b> · { $total } of { $most }
self-audit-part-changes = <b>Changes in mentees</b> · { $total } of { $most }
self-audit-sum = { $total } of 18 in all — { $level }.
self-audit-level-optimal = optimal
self-audit-level-acceptable = acceptable
self-audit-level-below = below acceptable
self-audit-progress = { $place }/{ $total }
self-audit-facts = What is known of the school year:
    { $facts }
self-audit-note = Note: { $text }
self-audit-remark = Remark: “{ $text }”
self-audit-mark-2 = In full
self-audit-mark-1 = In part
self-audit-mark-0 = Not there
self-audit-button-note = Add a note
self-audit-button-on = Go on
self-audit-button-look-over = Look through the items
self-audit-button-send = Send to the head
self-audit-button-sign = Sign
self-audit-button-sign-sure = Yes, sign
self-audit-button-return = Return with a remark
self-audit-note-ask = A note to “{ $item }”: one line, it goes into the document.
self-audit-remark-ask = What is to be mended? The curator will see the remark.
self-audit-sign-sure = Sign the self-audit: { $organisation }, { $year }? Once signed it never changes.
self-audit-sent = ✅ Sent to the head.
self-audit-signed-now = ✅ Signed. The curator will know.
self-audit-returned-now = Returned to the curator with a remark.
self-audit-told-sent = The self-audit is ready to be signed.
self-audit-told-signed = ✅ The head has signed the self-audit.
self-audit-told-returned = The head has returned the self-audit with a remark.
audit-incomplete = It can't be sent yet: { $count ->
    [one] { $count } item is not marked
   *[other] { $count } items are not marked
 }. Your marks are kept.
head-missing = Nobody can sign: “{ $organisation }” has no head in the bot. Invite one, your marks are kept.
self-audit-fact-plans = • With a plan: { $planned } of { $pairs } pairs
self-audit-fact-goals = • { $marked ->
    [0] No goals are marked yet
   *[some] Goals: { $reached } reached, { $partly } partly, of { $marked } marked
 }
self-audit-fact-orders = • With an order: { $ordered } of { $pairs } pairs
self-audit-fact-consents = • { $count ->
    [0] Everyone has given consent
   *[some] Without written consent: { $count }
 }
self-audit-fact-forms = • Forms of mentoring: { $forms }, kinds of activity: { $activities }
self-audit-fact-remote = • Meetings online and by phone: { $count }
self-audit-fact-disputes = • Disputed meetings: { $count }
self-audit-fact-held = • { $held } meetings of { $due } held
self-audit-fact-next-steps = • What was agreed is noted after { $count } of { $held } meetings
self-audit-fact-satisfied-mentee = • Satisfied mentees: { $satisfied } of { $answered }
self-audit-fact-satisfied-mentor = • Satisfied mentors: { $satisfied } of { $answered }
self-audit-fact-partners = • Enterprises with an agreement: { $count }, their mentors: { $mentors }
self-audit-fact-feedback = • Feedback in time: { $given } of { $asked }
self-audit-fact-mean-comfort = • Comfort by survey: { NUMBER($mean, digits: 1) } of 10 (answers: { $count })
self-audit-fact-mean-support = • Support by survey: { NUMBER($mean, digits: 1) } of 10 (answers: { $count })
self-audit-fact-mean-glad = • Glad to take part: { NUMBER($mean, digits: 1) } % (answers: { $count })
self-audit-fact-mean-usefulness = • Usefulness by survey: { NUMBER($mean, digits: 1) } of 10 (answers: { $count })
self-audit-fact-mean-wants-to-mentor = • Want to become mentors: { NUMBER($mean, digits: 1) } % (answers: { $count })
self-audit-fact-no-answers = • Fewer than five answers to surveys so far
self-audit-item-goals = Goals
self-audit-ask-goals = How far does the pairs' work serve the goals it was begun for?
self-audit-item-principles = Principles
self-audit-ask-principles = Are the model's principles kept: free will, consent, safety, respect?
self-audit-item-methods = Methods
self-audit-ask-methods = How far does the work rest on today's methods and technologies?
self-audit-item-climate = Climate
self-audit-ask-climate = Do people feel at ease?
self-audit-item-guidance = Guidance
self-audit-ask-guidance = Do mentors see what help is needed, and lead there step by step?
self-audit-item-satisfaction = Satisfaction
self-audit-ask-satisfaction = How satisfied are mentees and mentors?
self-audit-item-partners = Partners
self-audit-ask-partners = How satisfied are partner enterprises?
self-audit-item-activity = Interest
self-audit-ask-activity = How active and interested are mentees?
self-audit-item-use = Use
self-audit-ask-use = Do mentees use what they have learnt in study, work and life?
