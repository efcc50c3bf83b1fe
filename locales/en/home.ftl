# The home screen.

home-nothing = All is quiet: there is nothing to do now.
home-no-role = You have no role in the programme now. Once you are given one, all you need appears here.
home-waits-mentor = The curator is looking for your mentor, it usually takes { DAYS($days) }. I will write as soon as somebody is found.
home-waits-mentee = The curator is looking for your mentee and will ask you before the pair begins.
home-completed = ✅ The programme is completed, thank you!
    { $partner }
home-block = { $partner }
    Stage { $number } of { $total } · { $stage }
home-button-open-with = Open: { $names }
home-paused = ⏸ Paused
    { $partner }
home-proposed = { $side ->
    [mentor] A mentee is proposed to you: look and answer.
   *[mentee] A mentor has been found for you: look and answer.
 }
home-agreed = ⏳ The pair is being prepared: answers and the order are awaited.
    { $partner }
home-declined = The curator is looking for another pair for you.
home-curator = <b>Curator · { $organisation }</b>
    { $count ->
        [0] No pairs at work yet
        [one] { $count } pair at work
       *[other] { $count } pairs at work
     }
home-curator-empty = <b>Curator · { $organisation }</b>

    Begin with people: send a spreadsheet or add them one by one. Then I will help to make pairs.
home-calls = 🔴 Calls for help: { $count }
home-proposals = ⏳ Pairs waiting for answers: { $count }
home-waiting = Waiting for a mentor: { $count }
home-consents = Consents missing: { $count ->
    [one] { $count } person
   *[other] { $count } people
 }
home-button-consents = Note consents ({ $count })
home-button-calls = 🔴 Calls for help ({ $count })
home-button-digest = Digest
home-button-pairs = Pairs
home-button-people = People
home-button-add-people = Add people
home-button-organisations = Organisations
home-coordinator = <b>Coordinator · { $municipality }</b>
    { $count ->
        [0] No organisations yet. Add the first and invite its curator.
        [one] { $count } organisation
       *[other] { $count } organisations
     }
home-head = <b>Head · { $organisation }</b>
home-council = <b>Council of mentors · { $organisation }</b>
home-running = { $count ->
    [0] No pairs at work yet
    [one] { $count } pair at work
   *[other] { $count } pairs at work
 }
home-looked-after = Looked after by: { NAME($curator) }
