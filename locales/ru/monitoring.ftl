# Отчёты, которые подписывает организация: куратор дополняет, руководитель подписывает, координатор сводит.

report-title = { $interim ->
    [yes] <b>Сбор «{ $title }» на { DAY($day, year: "yes") } · { $organisation }</b>
   *[no] <b>Отчёт на { DAY($day, year: "yes") } · { $organisation }</b>
 }
report-edition = Редакция { $edition }: исправление подписанного отчёта
report-edition-anew = Редакция { $edition }: пересчитано на ту же дату
report-status-frozen = Цифры зафиксированы на начало дня. Подписать до { DAY($due) }.
report-status-completed = Отправлен руководителю { DAY($sent) }. Подписать до { DAY($due) }.
report-status-returned = Руководитель вернул отчёт: «{ $reason }»
report-status-signed = ✅ Подписан { DAY($signed) }: { $signature }
report-status-superseded = Эту редакцию сменила другая.
report-remark = Примечание куратора: { $remark }
report-lacking = Нет численности: { $count ->
    [one] у { $count } показателя
    [few] у { $count } показателей
   *[many] у { $count } показателей
 }. Без неё в отчёте будет «нет данных».
report-errors = ❗ Участников больше, чем всего: проверьте численность. С такой ошибкой отчёт не отправить.
report-no-figures = В наборе правил района показателей нет.

# Различие двух редакций
report-changes = Изменилось против редакции { $edition }:
report-no-changes = Пока ничего не отличается от подписанного.
report-change = • { $name }: было { $before }, стало { $after }
report-counts = { $numerator } из { $denominator }
report-counts-only = { $numerator }
report-nothing = —

# Кнопки отчёта
button-report-send = Отправить руководителю
button-report-headcounts = Численность
button-report-headcounts-fill = Указать численность
button-report-remark = Примечание
button-report-again = Пересчитать
button-report-correct = Исправить
button-report-give-up = Отказаться от исправления
button-report-take-back = Забрать на доработку
button-report-sign = Подписать
button-report-return = Вернуть с замечанием
button-report-sign-sure = Да, подписать
button-report-again-sure = Да, пересчитать
button-report-how = Как посчитано
button-reports-all = Все отчёты
button-report-open = Открыть отчёт
report-sign-sure = Подписать отчёт на { DAY($day, year: "yes") } · { $organisation }?

    Подписанный отчёт не меняется. Если найдётся ошибка, куратор подготовит новую редакцию, и вы подпишете её отдельно.
report-again-sure = Пересчитать отчёт на { DAY($day, year: "yes") } · { $organisation }?

    Возьму то, что известно сейчас, на ту же дату, и покажу, что изменилось. { $signed ->
        [yes] Подписанная редакция останется как есть, пока руководитель не подпишет новую.
       *[no] Нынешняя редакция сохранится в истории.
     }
report-remark-ask = Напишите примечание к отчёту: его прочтут руководитель и координатор.
report-return-ask = Что исправить? Куратор получит отчёт обратно с вашими словами.
report-handed-over = Отправлено руководителю.
report-taken-back = Отчёт снова у вас.
report-returned-now = Отчёт вернулся к куратору с вашим замечанием.
report-signed-now = Подписано.
report-counted-anew = Пересчитано.
report-given-up = Подписанная редакция осталась как есть.
report-has-errors = Отправить нельзя: { $count ->
    [one] в { $count } показателе
    [few] в { $count } показателях
   *[many] в { $count } показателях
 } участников больше, чем всего. Исправьте численность: остальное сохранено.
scope-unknown = Такого направления у координаторов района нет. Есть: { $known }.
nobody-to-sign = Отчёт некому подписать: у { $organisation } в боте нет руководителя. Добавьте его: «Добавить людей» → «Руководитель организации». Отчёт подождёт.
nothing-corrected = Новая редакция ничем не отличается от подписанной. Исправьте данные и пересчитайте или откажитесь от исправления.

# Как посчитано
report-how-title = <b>Как посчитано · { DAY($day, year: "yes") }</b>
report-how = <b>{ $name }</b> · { $clause }
report-how-rolled = Сводный процент — сумма участников, делённая на сумму численности; цифры взяты из отчётов, как их зафиксировали. Люди, а не пары; возраст — полных лет на дату.
report-how-own = Люди, а не пары; возраст — полных лет на дату. Кто пришёл позже, в этот отчёт не войдёт.

# Список отчётов организации
reports-title = <b>Отчёты · { $organisation }</b>
reports-none = Отчётов пока нет. Первый появится сам в день, на который его ждёт муниципалитет.
reports-button = { $interim ->
    [yes] Сбор на { DAY($day, year: "yes") } · { $status }
   *[no] На { DAY($day, year: "yes") } · { $status }
 }
report-short-frozen = у куратора
report-short-completed = на подписи
report-short-returned = возвращён
report-short-signed = подписан
report-short-superseded = заменён

# Домашний экран
home-button-report = Отчёт на { DAY($day) } — { $days ->
    [0] последний день
   *[some] { DAYS($days) }
 }
home-button-report-late = Отчёт на { DAY($day) } — пора отправить
home-button-report-sign = Подписать отчёт на { DAY($day) }
home-button-reports = Отчёты

# Координатор
rounds-title = <b>Отчёты организаций</b>
rounds-none = Отчётов пока не было. Они собираются сами по календарю района; можно попросить данные и на другую дату.
round-button = { $interim ->
    [yes] { DAY($day, year: "yes") } · { $title }
   *[no] Показатели на { DAY($day, year: "yes") }
 }
round-title = { $interim ->
    [yes] <b>{ $title } · на { DAY($day, year: "yes") } · { $municipality }</b>
   *[no] <b>Показатели на { DAY($day, year: "yes") } · { $municipality }</b>
 }
round-ahead = Данные зафиксируются { DAY($day) }, подписать до { DAY($due) }. Кураторов предупрежу заранее, если не хватает численности.
round-counts = { $handed ->
    [one] Сдала { $handed } организация
    [few] Сдали { $handed } организации
   *[many] Сдали { $handed } организаций
 } из { $asked }, подписано: { $signed }
round-nothing-yet = Сводки пока нет: никто ещё не сдал.
button-round-late = Кто не сдал ({ $count })
button-round-remind = Напомнить им
button-round-organisations = По организациям
button-collection = Собрать на другую дату
round-late-title = <b>Ждём · отчёт на { DAY($day) }</b>
round-late-none = Все отчёты на { DAY($day) } подписаны.
round-late-line = • { $organisation }: { $waits ->
    [head] на подписи у руководителя
    [returned] руководитель вернул куратору
   *[curator] у куратора
 }{ $staff ->
    [no] , а его в боте нет
   *[yes] { "" }
 }
round-reminded = { $count ->
    [0] Сегодня уже напоминали всем, до кого можно достучаться.
    [one] Напомним: { $count } человек. Второй раз сегодня не потревожим.
    [few] Напомним: { $count } человека. Второй раз сегодня не потревожим.
   *[many] Напомним: { $count } человек. Второй раз сегодня не потревожим.
 }
round-organisations-title = <b>По организациям · { DAY($day) }</b>
round-organisation = { $organisation } · { $status }
collection-ask-date = На какую дату собрать показатели? Например: сегодня, 15 ноября, 1.12.2026.
collection-date-unclear = Не понял дату. Напишите, например: 15 ноября или 1.12.2026.
collection-ask-due = Данные на { DAY($day, year: "yes") }{ $now ->
    [yes] , зафиксирую их сразу
   *[no] , зафиксирую в этот день
 }. Когда сдать и подписать?
button-collection-due = До { DAY($due) }
collection-ask-title = Данные на { DAY($day, year: "yes") }, подписать до { DAY($due) }.
    Последнее: как назвать сбор? Как только напишете, он начнётся во всех организациях.
collection-opened = Сбор «{ $title }» начат. { $count ->
    [0] Спрошу организации, когда придёт дата.
    [one] Спросил { $count } организацию.
    [few] Спросил { $count } организации.
   *[many] Спросил { $count } организаций.
 }
collection-too-far = Дата — в пределах трёх лет назад и года вперёд. Напишите другую.
collection-due-unfit = Срок — завтра или позже, не раньше самой даты и не дальше двух лет.
collection-title-unclear = Назовите сбор коротко, до 120 знаков: например, «Итоги месячника».

# Уведомления
report-soon = { $interim ->
    [yes] { ON_DAY($day, start: "yes") }, зафиксирую цифры для сбора «{ $title }» · { $organisation }.
   *[no] { ON_DAY($day, start: "yes") }, зафиксирую цифры для отчёта · { $organisation }.
 }
    Не хватает численности: { $count ->
        [one] { $count } число
        [few] { $count } числа
       *[many] { $count } чисел
     }. Это пара минут.
report-to-complete = { $interim ->
    [yes] Сбор «{ $title }» на { DAY($day) } · { $organisation }: цифры зафиксированы.
   *[no] Отчёт на { DAY($day) } · { $organisation }: цифры зафиксированы.
 } Проверьте и отправьте руководителю до { DAY($due) }.
report-to-sign = Куратор подготовил отчёт, вам на подпись.
report-returned = Руководитель вернул отчёт на { DAY($day) } · { $organisation }.
    «{ $reason }»
report-signed = ✅ Отчёт на { DAY($day) } · { $organisation } подписан: { $signature }. Спасибо!
report-corrected = { $organisation }: подписано исправление отчёта на { DAY($day) }.
round-signed = ✅ Все отчёты на { DAY($day) } подписаны: { $count ->
    [one] { $count } организация
    [few] { $count } организации
   *[many] { $count } организаций
 }. Сводка готова.
report-about = отчёт на { DAY($day) }

# Документы, таблица и картинка.
button-round-note = Аналитическая справка
button-round-table = Сводная таблица
button-trend = Динамика показателей
trend-here = 📈 Показатели по отчётам.
trend-none = Пока никто не сдал ни одного отчёта: сравнивать нечего
trend-title = Показатели по отчётам · { $municipality }
trend-file = Динамика показателей
document-title-report = Отчёт о показателях реализации целевой модели наставничества
document-file-report = Отчёт на { $day } — { $organisation }
document-title-note = Аналитическая справка о реализации целевой модели наставничества
document-file-note = Аналитическая справка на { $day }
document-post-authority = Руководитель органа управления образованием
report-paper-as-of = по состоянию на { DAY($day, year: "yes") } года
report-paper-status = Состояние: { $status }, версия { $edition }.
report-paper-figures = Показатели
report-paper-name = Показатель
report-paper-numerator = Участвуют
report-paper-denominator = Всего
report-paper-per-cent = %
report-paper-target = Цель, %
report-paper-how = { $name } ({ $clause }): { $how }
report-paper-why-none = На эту дату { $why }.
report-paper-remark = Примечание
report-paper-changes = Что изменилось против версии { $edition }
note-opening = Отчёты на { DAY($day, year: "yes") } года сдали { $handed } из { $asked } организаций, подписали руководители { $signed }.
note-figures = Показатели муниципалитета
note-picture = Показатели и цели
note-targets = Цели
note-no-targets = Целевые значения не заданы.
note-target = { $name }: { $missing ->
    [0] цель достигнута
   *[some] цель пока не достигнута
 }. { $told }
note-organisations = Организации, % по номерам показателей
note-organisation = Организация
note-status = Отчёт
note-late = Ещё не подписали: { $names }.
note-chart-title = Показатели на { DAY($day) } · { $municipality }
note-nothing = нет данных
note-target-mark = цель
table-numerator = { $name }: участвуют
table-denominator = { $name }: всего
table-per-cent = { $name }, %
table-all = Всего
table-title = Сводная таблица · { $municipality } · на { DAY($day, year: "yes") } года
table-note = Итог — сумма числителей к сумме знаменателей. Пустая клетка: нет данных или ответов меньше пяти.
table-sheet = Сводная таблица
table-file = Сводная таблица на { $day }
