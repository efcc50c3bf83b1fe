# Small words that every conversation shares. A word here may wait for its first use.

button-back = ← Back
button-home = Home
button-later = Later
button-cancel = Cancel
button-yes = Yes
button-no = No
button-done = Done
button-skip = Skip
button-save = Save
button-change = Change
button-open = Open
button-next = Next →
button-previous = ← Previous
button-more = More
button-help = I need help
button-today = Today
button-tomorrow = Tomorrow
button-yesterday = Yesterday

more-of = { $count } more
no-data = no data
page-of = { $page } of { $pages }
screen-refreshed = The screen is fresh: something has changed since then.

month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 }
weekday-name = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
 }
people-counted = { $count ->
    [one] { $count } person
   *[other] { $count } people
 }
meetings-counted = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
 }
pairs-counted = { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
 }
groups-counted = { $count ->
    [one] { $count } group
   *[other] { $count } groups
 }
answers-counted = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
 }
rows-counted = { $count ->
    [one] { $count } row
   *[other] { $count } rows
 }
