# Численность: сколько всего, по одному вопросу или таблицей.

headcounts-title = <b>Сколько всего · { $organisation }</b> на { DAY($on) }
headcounts-none = Показателям этого муниципалитета численность не нужна.
headcount-children = дети { $first }–{ $last } лет, { $where ->
    [living] живут
   *[studying] учатся
 }
headcount-all-children = все дети, { $where ->
    [living] живут
   *[studying] учатся
 }
headcount-specialists = учителя со стажем { $first }–{ $last }
headcount-enterprises = предприятия-партнёры
headcount-said = { $what }: <b>{ $count }</b>
headcount-not-said = { $what }: не указано
headcount-kept = ✅ Записано: { $what } — { $count }.
headcount-ask-children = Сколько всего детей { $first }–{ $last } лет { $where ->
    [living] живёт на территории организации
   *[studying] учится в организации
 } на { DAY($on) }?
headcount-ask-all-children = Сколько всего детей { $where ->
    [living] живёт на территории организации
   *[studying] учится в организации
 } на { DAY($on) }?
headcount-ask-specialists = Сколько всего учителей со стажем от { $first } до { $last } лет работает на { DAY($on) }?
headcount-ask-enterprises = Сколько всего предприятий-партнёров у организации на { DAY($on) }?
headcount-taking-part = Из них участвуют: { $count }.
headcount-write = Напишите число.
headcounts-imported = Принято: { $taken }{ $same ->
    [0] { "" }
   *[some] , без изменений: { $same }
 }.
headcounts-row = Строка { $number }: { $why }
headcounts-table-here = Заполните столбец «Сколько» и пришлите таблицу сюда. Столбец «Ключ» не меняйте.
headcounts-table-unclear = Это не таблица численности: нужны столбцы «Организация», «Ключ» и «Сколько». Возьмите нашу и пришлите её заполненной.
headcounts-table-sheet = Численность
headcounts-table-title = Сколько всего
headcounts-table-note = Заполните столбец «Сколько» целыми числами и пришлите файл боту. Пустые строки бот пропустит.
headcounts-table-file = Численность.xlsx
headcounts-column-organisation = Организация
headcounts-column-what = Что считаем
headcounts-column-on = На дату
headcounts-column-before = Раньше
headcounts-column-count = Сколько
headcounts-column-key = Ключ
button-headcounts = Численность
button-headcounts-lacking = Указать, сколько всего
button-headcounts-answer = Ответить на вопросы ({ $count })
button-headcounts-table = Численность таблицей
button-headcount-change = Исправить: { $what }
button-headcount-same = { $count }, как на { DAY($on) }

headcount-not-whole = Нужно целое число цифрами, например 420. Ничего не изменилось, напишите ещё раз.
headcount-too-large = Это больше { $most }: похоже на опечатку. Ничего не изменилось, напишите ещё раз.
headcount-below-numerator = Всего { $said }, а участвуют уже { $taking_part }: так не бывает. Ничего не изменилось. Проверьте число; если оно верное, посмотрите в показателе, кто учтён.
headcount-key-unknown = такого ключа нет: «{ $key }».
organisation-unknown = такой организации в списке нет: «{ $name }».
