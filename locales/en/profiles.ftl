# A newcomer's first minutes and the profile: what this is, who sees what, a few short questions.

stranger-hello =
    Hello! School mentoring programmes live here: meetings, goals and feedback.

    To come in you need a link or a code from your school's curator. If you have a code, type it here, for example: <code>HKMT-2759</code>
invitation-wrong = This invitation does not fit: perhaps its time is over, or it was opened before. Ask your curator for a new link, or type the code again.
invitation-too-many = There were many tries, so let us rest for an hour. Nothing is lost: ask your curator for a new code and come back.
invitation-role-gained = ✅ Invitation accepted: here you are now also { $role ->
    [mentee] a mentee
    [mentor] a mentor
    [curator] a curator
    [head] a head
    [council] a council member
   *[coordinator] a coordinator
 }.

welcome-hello = Hello{ $named ->
    [yes] , { NAME($who) }
   *[no] { "" }
 }! <b>{ $organisation }</b> invites you to its mentoring programme.
welcome-mentee = A mentor helps with what matters to you. You meet and set goals; I remind and keep the records.
welcome-mentor = You will help somebody who can use your experience. A meeting is logged in three taps; I will remind about the rest.
welcome-staff = Here you see who has come, how the pairs are doing and where your help is needed. I take over as much of the paper as I can.
welcome-seen-mentee = Your profile, meetings and feedback are seen by the curator; by the mentor your name, interests and what you choose to share.
welcome-seen-mentor = Your profile, meetings and feedback are seen by the curator; by the mentee your name, place of work or study, competences and interests.
welcome-seen-staff = Only you see private facts, and only of your own organisation; each opening of a child's card is recorded.
welcome-questions = { $count ->
    [one] { $count } short question follows
   *[other] { $count } short questions follow
 }; you can stop and go on later.
button-accept = I accept
button-privacy = Who sees what
privacy-text =
    <b>Who sees what</b>
    • The organisation's curator: profile, meetings, feedback, consents.
    • Mentor and mentee: name, interests, shared meetings and goals; of each other's feedback only what was shared.
    • Coordinator and head: numbers without children's names. A call for help goes to the curators and, if they are silent, to the coordinator.
    • Surveys: it is seen who answered, not what.

    I keep only what the programme needs. Anything can be corrected, deleted, or a consent withdrawn, through the curator on any day.

profile-progress = <i>{ $place } of { $count }</i>
profile-ask-name = What is your name? Type it in one line: surname, given name, patronymic.
profile-ask-requests = What would you like help with? Choose one or more.
profile-ask-request-text = Say in a few words what you would like to change or learn. The curator and your mentor will see it.
profile-ask-competences = What can you help with? For example: “maths, robotics, preparing for a contest”.
profile-ask-capacity = With how many mentees can you meet at the same time?
profile-ask-interests = What do you like besides study or work? It helps to find somebody interesting for you.
profile-ask-times = When does it suit you to meet? You can choose several.
profile-choose-one = Choose at least one
profile-time-breaks = In breaks
profile-time-afternoon = After lessons
profile-time-evening = In the evening
profile-time-weekend = At weekends
profile-time-remote = Online

request-study = Studies
request-project = A project
request-olympiad = A contest
request-profession = Choosing a profession
request-communication = Getting on with people
request-adaptation = Settling in a new place
request-sport-art = Sport and art
request-other = Something else

profile-ready-mentee = ✅ Done, thank you! The curator is looking for a mentor for you, which usually takes { DAYS($days) }. I will write as soon as somebody is found.
profile-ready-mentor = ✅ Done, thank you! The curator will look for a mentee and ask you before a pair begins.
profile-ready = ✅ Done, thank you!
button-my-profile = My profile
profile-title = <b>Your profile</b> · { NAME($who, form: "short") }
profile-empty = Nothing is filled in yet. The buttons below open the questions.
profile-requests = Help wished with: { $text }
profile-request-text = In own words: { $text }
profile-competences = Can help with: { $text }
profile-capacity = Mentees at the same time: { $count }
profile-interests = Interests: { $text }
profile-times = When it suits: { $text }
profile-step-requests = Help wished with
profile-step-request-text = In my own words
profile-step-competences = What I can help with
profile-step-capacity = How many mentees
profile-step-interests = Interests
profile-step-times = When it suits
answer-too-long = That is longer than fits: please keep it to { $most ->
    [one] { $most } character
   *[other] { $most } characters
 }.
name-unclear = At least a surname and a given name are needed, for example “Sokolov Artyom Dmitrievich”. Please type it again.

help-commands-title = <b>What I can do</b>
help-command-line = /{ $name } — { $words }
command-settings = Settings and profile
command-cancel = Stop typing
command-log = Log a meeting
command-digest = Digest
command-add = Add people
command-organisations = Organisations
command-reports = Reports of organisations
