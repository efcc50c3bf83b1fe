# Люди: списки, карточка, добавление по одному, объединение.

role-mentee = наставляемый
role-mentor = наставник
role-curator = куратор
role-head = руководитель
role-coordinator = координатор
role-council = участник совета

people-title = <b>Люди</b> · { $organisation }
people-mentee-counted = Наставляемые: { $count }
people-mentor-counted = Наставники: { $count }
people-curator-counted = Кураторы: { $count }
people-waiting-counted = Ещё не пришли: { $count }
people-mentee-none = Наставляемых пока нет. Пришлите таблицу или добавьте первого.
people-mentor-none = Наставников пока нет. Пришлите таблицу или добавьте первого.
people-curator-none = Кураторов пока нет, их приглашает координатор.
people-waiting-none = Пришли все, кого позвали.
people-marks = ⏳ ещё не пришли, ✍️ без телефона
people-mark-waits = ⏳{ " " }
people-mark-no-phone = ✍️{ " " }
people-nameless = Без имени
button-people-mentee = Наставляемые { $count }
button-people-mentor = Наставники { $count }
button-people-curator = Кураторы { $count }
button-people-waiting = Ждём { $count }
button-who-waits = Кто ещё не пришёл
button-add = Добавить
button-add-more = Добавить ещё
button-find = Найти
button-sheet = Лист приглашений ({ $count })
button-sheet-get = Лист приглашений
people-find-ask = Кого ищем? Напишите начало фамилии или имени.
people-found = Нашлись по «{ $text }»:
people-found-nobody = По «{ $text }» никого нет. Попробуйте начало фамилии или имени.
people-which-organisation = В какую организацию добавить людей? После выбора можно прислать таблицу.
people-add =
    <b>Добавить людей</b> · { $organisation }

    Пришлите таблицу .xlsx или .csv — возьму всех сразу. Или добавьте по одному:
button-add-mentee-pupil = Наставляемый, школьник
button-add-mentee-adult = Наставляемый, педагог
button-add-mentor = Наставник, взрослый
button-add-mentor-pupil = Наставник, школьник
button-add-head = Руководитель организации
button-register-template = Пустая таблица для заполнения
person-ask-name = Фамилия, имя и отчество одной строкой. Роль: { $role }.

    { $pupil ->
        [yes] Можно сразу с классом и датой рождения: «Соколов Артём Дмитриевич 8А 14.03.2012».
       *[no] Можно сразу с датой рождения: «Исаева Ольга Викторовна 03.06.1988».
    }
person-ask-birth = { $pupil ->
    [yes] Класс и дата рождения одной строкой, например «8А 14.03.2012».
   *[no] Дата рождения, например «03.06.1988».
 }

    { NAME($who, form: "full") }
person-ask-representative = Кто законный представитель? Фамилия, имя, отчество и телефон.

    { NAME($who, form: "full") }
person-added =
    ✅ { NAME($who, form: "full") } в списке.

    Ссылка: { $link }
    Код: <code>{ $code }</code>
    Действует до { DAY($until) } ({ WEEKDAY($until) }), { TIME($until) }
person-known = { NAME($who, form: "full") } ({ $beside }) уже в списке, второй раз не добавляю. Роль есть: { $role }.

    Если это однофамилец, напишите имя вместе с датой рождения.
button-one-more = Ещё { $role }
button-consents = Согласия
button-person-open = Карточка
button-person-card = Карточка: { NAME($who, form: "short") }
birth-unclear = Такую дату рождения прочитать не получилось. Напишите, например, «14.03.2012» или только год.
grade-and-birth-unclear = Здесь не видно ни класса, ни даты рождения. Например: «8А 14.03.2012».

card-title = <b>{ NAME($who, form: "full") }</b>
card-facts = { $facts }
card-no-role = роли нет
card-age = { YEARS($years) }
card-works-since = работает с { DAY($day, year: "yes") }
card-birth-year = { $year } года рождения
card-representative = Представитель: { $text }
card-contact = Контакт: { $text }
card-consents = { $some ->
    [no] Согласий пока нет, нужно: { $needed }
   *[yes] Согласия: { $have } из { $needed }
 }
card-came = ✅ В боте
card-no-phone = ✍️ Без телефона: отмечаете и отвечаете вы, со слов
card-unreachable = ⚠️ Бот не может написать: { DAY($since) } чат закрыли
card-not-invited = Приглашения на руках нет
card-invited = ⏳ Ещё не в боте. Приглашение действует до { DAY($until) } ({ WEEKDAY($until) }), { TIME($until) }
card-invitation-over = ⏳ Ещё не в боте. Срок приглашения вышел { DAY($until) }, кнопка его продлит
button-invitation = Ссылка и код
button-pair-with = Пара с { NAME($who, case: "ins", form: "short") }
button-find-mentor = Подобрать наставника
button-consents-missing = Согласия: не хватает { $count }
button-consents-there = Согласия ✓
card-more = { NAME($who, form: "full") }: что сделать?
button-correct = Исправить данные
button-give-role = Дать ещё роль
button-relink = Новый телефон или аккаунт
button-relink-named = Новая ссылка: { NAME($who, form: "short") }
button-no-phone = Отметить: нет телефона
button-has-phone = Телефон появился
button-is-double = Это дубль, объединить
card-give-role = { NAME($who, form: "full") }: какую роль добавить? Прежние останутся.
role-was-given = Роль добавлена
role-not-given = Эту роль даёт координатор.
person-without-phone = Отмечено: без телефона
person-with-phone = Отмечено: телефон есть
card-correct = { NAME($who, form: "full") }: что исправить?
button-correct-name = Имя
button-correct-birth = Класс и дата рождения
button-correct-representative = Представитель
button-correct-contact = Контакт
button-correct-work = Дата начала работы
person-correct-work = { NAME($who, form: "full") }: напишите, с какого числа работает, например «01.09.2024». По этой дате считают молодых специалистов.
work-start-unclear = Нужна дата с годом, не позже сегодняшней: например «01.09.2024». Прежняя не изменилась, напишите ещё раз.
person-correct-name = { NAME($who, form: "full") }: напишите фамилию, имя и отчество, как должно быть.
person-correct-birth = { NAME($who, form: "full") }: напишите класс и дату рождения, например «8А 14.03.2012».
person-correct-representative = { NAME($who, form: "full") }: напишите, кто законный представитель и как с ним связаться.
person-correct-contact = { NAME($who, form: "full") }: напишите телефон или почту.
person-corrected = ✅ Исправлено.
partner-title = <b>{ NAME($who, form: "call") }</b> · { $beside }
partner-competences = Может помочь: { $text }
partner-interests = Интересы: { $text }

merge-choose = С кем объединить: <b>{ NAME($who, form: "full") }</b>? Сначала самые похожие.
merge-sure =
    Объединить двоих в одного?

    Исчезнет: <b>{ NAME($old, form: "full") }</b> · { $oldplace }
    Останется: <b>{ NAME($kept, form: "full") }</b> · { $keptplace }

    Пары, встречи, отзывы, согласия и роли перейдут к тому, кто останется. Вернуть обратно нельзя.
button-merge-sure = Да, остаётся { NAME($who, form: "short") }
button-merge-other-way = Наоборот: остаётся { NAME($who, form: "short") }
merge-done = ✅ Объединено, всё перешло сюда.
same-person-twice = Это один и тот же человек, объединять нечего.
merge-of-partners = { NAME($who, form: "short") } и { NAME($partner, form: "short") } — наставник и наставляемый в одной паре, значит, это разные люди.

person-unreachable = { NAME($who, form: "short") } больше не получает сообщений: чат с ботом закрыли. Стоит спросить, всё ли в порядке; вернуться можно по новой ссылке или кнопкой «Начать».
button-take-role = Снять роль
card-take-role = { NAME($who, form: "full") }: какую роль снять?
card-without-role = { NAME($who, form: "full") }: здесь нет ролей, которые снимает куратор.
card-take-role-sure = { NAME($who, form: "full") } больше не { $role }?

    Записи и отчёты останутся. Доступ к экранам этой роли закроется сразу, роль можно вернуть.
button-take-role-sure = Да, снять роль
role-was-taken = Роль снята
role-needed = У { NAME($who, case: "gen") } есть пара, которая ещё не закончена. Сначала завершите её{ $role ->
    [mentor] { " " }или передайте другому наставнику
   *[mentee] { "" }
 }, потом снимите роль.
