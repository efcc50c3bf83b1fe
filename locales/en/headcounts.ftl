# Headcounts: how many there are in all, one question at a time or by a table.

headcounts-title = <b>How many in all · { $organisation }</b> as of { DAY($on) }
headcounts-none = This municipality's indicators need no headcounts.
headcount-children = children aged { $first }–{ $last }, { $where ->
    [living] living here
   *[studying] studying
 }
headcount-all-children = all children, { $where ->
    [living] living here
   *[studying] studying
 }
headcount-specialists = teachers with { $first }–{ $last } years of work
headcount-enterprises = partner enterprises
headcount-said = { $what }: <b>{ $count }</b>
headcount-not-said = { $what }: not given
headcount-kept = ✅ Kept: { $what } — { $count }.
headcount-ask-children = How many children aged { $first }–{ $last } in all { $where ->
    [living] live in the organisation's area
   *[studying] study in the organisation
 } as of { DAY($on) }?
headcount-ask-all-children = How many children in all { $where ->
    [living] live in the organisation's area
   *[studying] study in the organisation
 } as of { DAY($on) }?
headcount-ask-specialists = How many teachers with { $first }–{ $last } years of work are there in all as of { DAY($on) }?
headcount-ask-enterprises = How many partner enterprises does the organisation have in all as of { DAY($on) }?
headcount-taking-part = Of them { $count } take part.
headcount-write = Write the number.
headcounts-imported = Taken: { $taken }{ $same ->
    [0] { "" }
   *[some] , unchanged: { $same }
 }.
headcounts-row = Row { $number }: { $why }
headcounts-table-here = Fill in the column “How many” and send the table here. Leave the column “Key” as it is.
headcounts-table-unclear = This is no table of headcounts: it needs the columns “Organisation”, “Key” and “How many”. Take ours and send it filled in.
headcounts-table-sheet = Headcounts
headcounts-table-title = How many in all
headcounts-table-note = Fill in the column “How many” with whole numbers and send the file to the bot. Empty rows are passed over.
headcounts-table-file = Headcounts.xlsx
headcounts-column-organisation = Organisation
headcounts-column-what = What is counted
headcounts-column-on = As of
headcounts-column-before = Before
headcounts-column-count = How many
headcounts-column-key = Key
button-headcounts = Headcounts
button-headcounts-lacking = Say how many in all
button-headcounts-answer = Answer the questions ({ $count })
button-headcounts-table = Headcounts by table
button-headcount-change = Correct: { $what }
button-headcount-same = { $count }, as on { DAY($on) }

headcount-not-whole = It takes a whole number in digits, for example 420. Nothing has changed, write it again.
headcount-too-large = That is more than { $most }: it looks like a slip. Nothing has changed, write it again.
headcount-below-numerator = { $said } in all, but { $taking_part } take part already: that can't be. Nothing has changed. Check the number; if it is right, see in the indicator who is counted.
headcount-key-unknown = there is no such key: “{ $key }”.
organisation-unknown = there is no such organisation in the list: “{ $name }”.
