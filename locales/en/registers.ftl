# Registers sent as a table.

table-unreadable = This file could not be opened as a table. Nothing is lost: please send an .xlsx without a password, or a .csv.
table-too-large = The table is too large. It may have up to { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 } and { $megabytes } MB: please split it and send the parts one after another.
table-without-headers = No headings were found in the table. One row must name the columns, among them the full name or the surname and given name.

register-taken = ✅ New people: <b>{ $new }</b> (mentees { $mentees }, mentors { $mentors })
register-known = On the list before: { $count }{ $gained ->
    [no] { "" }
   *[yes] , gained a new role: { $roles }
 }
register-problems = { $count ->
    [one] { $count } row was not taken:
   *[other] { $count } rows were not taken:
 }
register-problem = • row { $number }: { $reason }
register-problems-more = …and { $count } more: rows { $numbers }{ $more ->
    [yes] {" "}and on
   *[no] { "" }
 }
register-role-hint = A role can be given by a column “Role” or by a sheet called “Mentees”.
register-problems-mend = Mend them and send the same table again: whoever is there is not doubled.
row-name-missing = no name
row-name-not-readable = the name can't be read: “{ $value }”
row-role-unknown = the role is unclear: “{ $value }”
row-work-start-unreadable = the date work began can't be read or is yet to come: “{ $value }”
row-birth-date-unreadable = the birth date can't be read: “{ $value }”
row-birth-date-in-future = the birth date is in the future: “{ $value }”
row-birth-date-implausible = the birth date is impossible: “{ $value }”
row-text-too-long = a cell holds too much text
row-row-repeated = this person stands above already: “{ $value }”
register-template-here = An empty table. Fill it in and send it here; the example row does not count.
register-template-file = Table of people.xlsx
register-sheet = People
register-notes-sheet = How to fill in
register-example-mark = example
register-notes-title = How to fill in the table
register-notes-first = One row is one person. Name and role are needed, the rest can follow later.
register-notes-second = If a row has a mistake, only that row is left out, and named by its number.
register-notes-third = The same table may be sent again: nobody is doubled.
register-notes-column = Column
register-notes-how = What to write
register-notes-like = Example
register-column-name = Full name
register-note-name = Surname, given name and patronymic in one line.
register-example-name = Sokolov Artyom Dmitrievich
register-column-role = Role
register-note-role = Mentee or mentor.
register-example-role = Mentee
register-column-grade = Class
register-note-grade = The class of a pupil, empty for adults.
register-example-grade = 8A
register-column-birth = Birth date
register-note-birth = A date, or at least the year.
register-example-birth = 14.03.2012
register-column-contact = Contact
register-note-contact = Phone or mail; for a child the representative's.
register-example-contact = +7 900 000-00-00
register-column-representative = Representative
register-note-representative = For those under eighteen.
register-example-representative = Sokolova Irina Pavlovna, mother
register-column-place = Place of work
register-note-place = For adults and students.
register-example-place = Korkmaskala school No 2
register-column-work = Date work began
register-note-work = For teachers: young specialists are counted by it.
register-example-work = 01.09.2024
register-column-request = Request
register-note-request = What a mentee needs help with.
register-example-request = a biology project
register-column-competences = Competences
register-note-competences = What a mentor can help with.
register-example-competences = maths, contests
register-column-interests = Interests
register-note-interests = What the person likes.
register-example-interests = chess, hiking
register-only-curators = Thank you! For now I take files from curators only. Anything else can be told in words.
file-too-large = The file is too large: the bot reads up to 5 MB. Nothing is lost: please send a smaller table, for example sheet by sheet.
file-not-fetched = The file did not arrive: Telegram did not hand it over. Nothing is lost: please send it again.
