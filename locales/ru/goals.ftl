# Goals and the plan of a mentorship.

goals-title = <b>Цели встреч { $with_whom }</b>
goals-empty = Целей пока нет. Хватит одной-двух, понятных и с датой.
goals-rhythm = { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[many] { $count } встреч
 } совместной работы, { $days ->
    [7] раз в неделю
    [14] раз в две недели
    [30] раз в месяц
   *[any] раз в { DAYS($days) }
 }
goals-no-rhythm = Сколько встреч и как часто, ещё не решено.
goals-resources = Понадобится: { $text }
goal-line = { $sign } { $title }
goal-line-by = { $sign } { $title } — до { DAY($day) }
goal-title = <b>{ $title }</b>
goal-by = К дате: { DAY($day, weekday: "yes") }
goal-undated = Дата ещё не выбрана.
goal-result = Что получилось: { $text }
goal-mark-reached = ✅ Цель достигнута
goal-mark-partly = ◐ Достигнута частично
goal-mark-not_yet = ○ Пока не достигнута
goal-ask-title = { $you ->
    [ty] Какая цель у встреч { $with_whom }? Напиши одной фразой: «Выбрать тему проекта».
   *[vy] Какая цель у встреч { $with_whom }? Напишите одной фразой: «Выбрать тему проекта».
 }
goal-ask-new-title = { $you ->
    [ty] Напиши эту цель по-новому.
   *[vy] Напишите эту цель по-новому.
 }
goal-ask-date = К какому дню? Можно написать: «до конца мая», «15 декабря».
goal-date-unclear = { $you ->
    [ty] Не получилось прочитать день. Напиши, например: «15 декабря», «через месяц», «до конца мая».
   *[vy] Не получилось прочитать день. Напишите, например: «15 декабря», «через месяц», «до конца мая».
 }
goal-ask-result = Что получилось? Хватит одной-двух фраз.
goal-kept = ✅ Записано.
goal-removed = Цель убрана
goal-marked = Отмечено
goal-remove-sure = Убрать из плана цель «{ $title }»?
goal-added = Новая цель: «{ $title }». Автор: { NAME($who) }.
plan-ask-number = Сколько встреч совместной работы { $with_whom }? Можно написать своё число.
plan-number-unclear = Нужно число от 1 до 100, например: 8.
plan-ask-rhythm = { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[many] { $count } встреч
 }. Как часто?
plan-ask-resources = Что понадобится: кабинет, книги, с кем поговорить? Хватит одной строки.
plan-kept = ✅ План записан.

goal-button-add-goal = Добавить цель
goal-button-add-another-goal = Ещё одна цель
goal-button-rhythm = Сколько встреч
goal-button-resources = Что понадобится
goal-button-by-day = До { DAY($day, weekday: "no") }
goal-button-date = Дата
goal-button-rename = Изменить
goal-button-remove = Убрать
goal-button-remove-yes = Да, убрать
goal-button-result = Что получилось
goal-button-reached = ✅ Достигнута
goal-button-partly = ◐ Частично
goal-button-not_yet = ○ Пока нет
goal-button-open-goal = Цель: { $title }
goal-button-so-many = { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[many] { $count } встреч
 }
goal-button-each-7 = Раз в неделю
goal-button-each-14 = Раз в две недели
goal-button-each-30 = Раз в месяц
goal-button-so-often = Раз в { DAYS($days) }

too-many-goals = В плане уже { $most ->
    [one] { $most } цель
    [few] { $most } цели
   *[many] { $most } целей
 }, больше трудно держать в голове. Можно убрать или изменить одну из них.
goal-too-long = Цель длинновата. { $you ->
    [ty] Попробуй уместить её в { $most } знаков.
   *[vy] Попробуйте уместить её в { $most } знаков.
 }
goal-date-passed = Этот день уже прошёл или слишком далёк. { $you ->
    [ty] Выбери другой.
   *[vy] Выберите другой.
 }
too-early-to-mark = Цели отмечают, когда идёт совместная работа.
rhythm-impossible = { $you ->
    [ty] Выбери от 1 до 100 встреч, не реже раза в три месяца.
   *[vy] Выберите от 1 до 100 встреч, не реже раза в три месяца.
 }
