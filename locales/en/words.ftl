# Small words that every conversation shares. A word here may wait for its first use.

back = ← Back
home = Home
later = Later
cancel = Cancel
yes = Yes
no = No
done = Done
skip = Skip
save = Save
change = Change
open = Open
next = Next →
previous = ← Previous
more = More
more-of = { $count } more
need-help = I need help
no-data = no data
today = Today
tomorrow = Tomorrow
yesterday = Yesterday
page-of = { $page } of { $pages }

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
