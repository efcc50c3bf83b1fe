# Registers sent as a table.

table-unreadable = This file could not be opened as a table. Nothing is lost: please send an .xlsx without a password, or a .csv.
table-too-large = The table is too large. It may have up to { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 } and { $megabytes } MB: please split it and send the parts one after another.
table-without-headers = No headings were found in the table. One row must name the columns, among them the full name or the surname and given name.
