# Registers sent as a table.

table-unreadable = Этот файл не открылся как таблица. Ничего не потеряно: пришлите файл .xlsx без пароля или .csv.
table-too-large = Таблица слишком большая. Можно до { $rows ->
    [one] { $rows } строки
    [few] { $rows } строк
   *[many] { $rows } строк
 } и до { $megabytes } МБ: разделите её на части и пришлите по очереди.
table-without-headers = В таблице не видно заголовков. Нужна строка с названиями столбцов, среди них «ФИО» или «Фамилия» и «Имя».

register-taken = ✅ Новых людей: <b>{ $new }</b> (наставляемых { $mentees }, наставников { $mentors })
register-known = Уже были в списке: { $count }{ $gained ->
    [no] { "" }
   *[yes] , из них получили новую роль: { $roles }
 }
register-problems = { $count ->
    [one] Не взята { $count } строка:
    [few] Не взяты { $count } строки:
   *[many] Не взято { $count } строк:
 }
register-problem = • строка { $number }: { $reason }
register-problems-more = …и ещё { $count }: строки { $numbers }{ $more ->
    [yes] {" "}и дальше
   *[no] { "" }
 }
register-role-hint = Роль можно дать столбцом «Роль» или названием листа «Наставляемые».
register-problems-mend = Исправьте и пришлите ту же таблицу снова: кто уже есть, не задвоится.
row-name-missing = нет имени
row-name-not-readable = имя не читается: «{ $value }»
row-role-unknown = непонятна роль: «{ $value }»
row-work-start-unreadable = дата начала работы не читается или ещё не наступила: «{ $value }»
row-birth-date-unreadable = дата рождения не читается: «{ $value }»
row-birth-date-in-future = дата рождения в будущем: «{ $value }»
row-birth-date-implausible = дата рождения невозможна: «{ $value }»
row-text-too-long = в ячейке слишком длинный текст
row-row-repeated = этот человек уже есть выше: «{ $value }»
register-template-here = Пустая таблица. Заполните и пришлите сюда; строка с примером не считается.
register-template-file = Таблица для списка людей.xlsx
register-sheet = Люди
register-notes-sheet = Как заполнить
register-example-mark = пример
register-notes-title = Как заполнить таблицу
register-notes-first = Одна строка — один человек. Обязательны имя и роль, остальное можно дополнить потом.
register-notes-second = Если в строке ошибка, не возьму только её и назову номер.
register-notes-third = Ту же таблицу можно присылать снова: никто не задвоится.
register-notes-column = Столбец
register-notes-how = Что писать
register-notes-like = Пример
register-column-name = ФИО
register-note-name = Фамилия, имя и отчество одной строкой.
register-example-name = Соколов Артём Дмитриевич
register-column-role = Роль
register-note-role = Наставляемый или наставник.
register-example-role = Наставляемый
register-column-grade = Класс
register-note-grade = Класс школьника, у взрослых пусто.
register-example-grade = 8А
register-column-birth = Дата рождения
register-note-birth = Дата или хотя бы год.
register-example-birth = 14.03.2012
register-column-contact = Контакт
register-note-contact = Телефон или почта; для ребёнка — представителя.
register-example-contact = +7 900 000-00-00
register-column-representative = Законный представитель
register-note-representative = Для младше восемнадцати лет.
register-example-representative = Соколова Ирина Павловна, мать
register-column-place = Место работы (учёбы)
register-note-place = Для взрослых и студентов.
register-example-place = Коркмаскалинская школа № 2
register-column-work = Дата начала работы
register-note-work = Для педагогов: по ней считают молодых специалистов.
register-example-work = 01.09.2024
register-column-request = Запрос
register-note-request = С чем наставляемому нужна помощь.
register-example-request = проект по биологии
register-column-competences = Компетенции
register-note-competences = Чем может помочь наставник.
register-example-competences = математика, олимпиады
register-column-interests = Интересы
register-note-interests = Чем человек увлекается.
register-example-interests = шахматы, походы
register-only-curators = Спасибо! Файлы я пока беру только у кураторов. Остальное можно рассказать словами.
file-too-large = Файл слишком большой: больше 5 МБ бот не читает. Ничего не потеряно: пришлите таблицу поменьше, например по одному листу.
file-not-fetched = Файл не дошёл: Telegram его не отдал. Ничего не потеряно: пришлите его ещё раз.
