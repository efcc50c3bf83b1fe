# What the bot says of itself, and what it says when something went wrong.

bot-short-description = School mentoring: meetings, goals, feedback, and no paper.
bot-description =
    I run school mentoring programmes: I remind about meetings, help to log them, collect feedback and keep safe everything you tell.

    To begin you need a link or a code from your school's curator.
update-failed =
    That did not work, and we know about it already. Everything logged before is safe.

    Please try again from the menu: /start
demo-jumped = { DAY($start, weekday: "yes") }, { TIME($start) } → { DAY($end, weekday: "yes") }, { TIME($end) }: { $count ->
    [0] quiet, nobody was written to
    [one] { $count } reminder
   *[other] { $count } reminders
 }
command-start = Begin
command-help = What I can do
command-language = Language · Язык
command-privacy = Who sees what
invitation-until = { MOMENT($until) }
demo-role-mentee = mentee
demo-role-mentor = mentor
demo-role-curator = curator
demo-role-head = head
demo-role-coordinator = coordinator
demo-role-council = council of mentors
