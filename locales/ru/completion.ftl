# Итоговая встреча и завершение: опрос, слова, отчёт, сертификат.

final-offer = { $partner }

    По плану { $planned ->
        [one] { $planned } встреча
        [few] { $planned } встречи
       *[many] { $planned } встреч
     }, проведено { $held }. { $early ->
        [no] Можно переходить к итоговой встрече или добавить ещё.
       *[yes] Если целей удалось достичь раньше, план можно сократить и перейти к итоговой.
     }
ending-button-begin-final = Перейти к итоговой встрече
ending-button-begin-final-early = Перейти к итоговой раньше
ending-button-more-meetings = Ещё { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[many] { $count } встреч
 }
final-begun = ✅ Теперь — итоговая встреча.
final-begun-soon = ✅ Решено. К итоговой встрече перейдём, как только придут все отзывы.
plan-extended = ✅ План продлён, теперь всего встреч: { $count }.
meetings-left = До итоговой по плану { $left ->
    [one] осталась { $left } встреча
    [few] остались { $left } встречи
   *[many] осталось { $left } встреч
 }. Можно провести их или перейти раньше.
not-done-yet = Закрыть пока нельзя: { $count ->
    [one] не хватает { $count } записи
    [few] не хватает { $count } записей
   *[many] не хватает { $count } записей
 }. Они перечислены на экране завершения.

ending-mine = { $count ->
    [0] ✅ С { $you ->
        [ty] твоей
       *[vy] вашей
     } стороны всё готово. Осталось дождаться остальных.
    [one] Осталось { $count } дело:
    [few] Осталось { $count } дела:
   *[many] Осталось { $count } дел:
 }
ending-my-words = «{ $text }»
ending-button-report-again = Отчёт наставника
ending-waits = Ещё не готово:
ending-all-written = ✅ Опросы, слова и отчёт на месте.
ending-button-spoken-reflection = Слова участника: { NAME($who, form: "short") }
ending-button-spoken-report = Отчёт со слов: { NAME($who, form: "short") }
ending-button-group-noted = Рефлексия прошла
ending-button-group-skipped = Без неё
group-ask = Как прошла групповая рефлексия или общее событие? Хватит одной строки: когда, кто, что запомнилось.
group-skip-ask = Почему обошлись без групповой рефлексии? Хватит пары слов.
group-noted = ✅ Записано.
ending-button-close = ✅ Закрыть программу с благодарностью
pair-closed = 🎉 Программа пройдена. Участникам отправлены благодарность и сертификаты.

    { $pair }
written-group = Групповая рефлексия: «{ $text }»
written-group-skipped = Без групповой рефлексии: «{ $text }»
written-by-earlier = Прежний участник: «{ $text }»
written-report = <b>Отчёт · { NAME($who, form: "short") }</b>{ $spoken ->
    [yes] { " " }(со слов)
   *[no] { "" }
 }
    { $text }
written-reflection = <b>{ NAME($who, form: "short") }</b>{ $spoken ->
    [yes] { " " }(со слов)
   *[no] { "" }
 }
    «{ $text }»

reflection-ask-mentee = { $you ->
    [ty] Расскажи своими словами, одним сообщением:
    • что изменилось с первой встречи?
    • какая встреча запомнилась больше всего?
    • что ты возьмёшь с собой дальше?
   *[vy] Расскажите своими словами, одним сообщением:
    • что изменилось с первой встречи?
    • какая встреча запомнилась больше всего?
    • что вы возьмёте с собой дальше?
 }

    Прочитает только куратор.
reflection-ask-mentor = { $you ->
    [ty] Расскажи своими словами, одним сообщением:
    • что получилось лучше, чем ожидалось?
    • чему тебя научил твой наставляемый?
    • что в следующий раз стоит сделать иначе?
   *[vy] Расскажите своими словами, одним сообщением:
    • что получилось лучше, чем ожидалось?
    • чему вас научил наставляемый?
    • что в следующий раз стоит сделать иначе?
 }

    Прочитает только куратор.
reflection-ask-spoken = Запишите со слов ({ NAME($who, form: "short") }): что изменилось, что запомнилось, что пригодится дальше. Одним сообщением; будет видно, что записано со слов.
reflection-kept = ✅ Спасибо, слова сохранены.
reflection-empty = Пока пусто. Хватит и одного предложения.
text-too-long = Не помещается: можно до { $most ->
    [one] { $most } знака
    [few] { $most } знаков
   *[many] { $most } знаков
 }. Ничего не потеряно, сократите и отправьте ещё раз.

report-draft = Черновик отчёта из дневника встреч. Его прочитает куратор.

    { $text }
report-sent = ✅ Отчёт отправлен.

    { $text }
ending-button-report-send = Отправить как есть
ending-button-report-add = Дополнить своими словами
report-add-ask = { $you ->
    [ty] Напиши одним сообщением, что добавить под черновиком: результаты, трудности, советы тому, кто продолжит.
   *[vy] Напишите одним сообщением, что добавить под черновиком: результаты, трудности, советы тому, кто продолжит.
 }
report-kept = ✅ Отчёт отправлен куратору.
report-of = Наставляемый: { $mentees }
report-meetings = Проведено { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[many] { $count } встреч
 }, всего { MINUTES($minutes) }, { PERIOD($first, $last) }.
report-no-meetings = Встречи не записаны.
report-topics = Темы: { $topics }.
report-goals = Цели:
report-goal = — { $title }: { $mark }.
result-reached = достигнута
result-partly = достигнута частично
result-not-yet = пока не достигнута
result-unmarked = не отмечена

certificate-caption = 🏅 Сертификат: { NAME($who, form: "full") }. Его можно распечатать на листе А4.
certificate-file = Сертификат · { NAME($who, form: "full") }
certificate-heading = Сертификат
certificate-number = № { $number }
certificate-opening = награждается
certificate-role = { $side ->
    [mentor] за программу наставничества, пройденную в роли наставника
   *[mentee] за программу наставничества, пройденную в роли наставляемого
 }
certificate-period = { DAY($first, year: "yes") } — { DAY($last, year: "yes") }
certificate-meetings = { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[many] { $count } встреч
 }
certificate-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[many] { $count } часов
 } вместе
certificate-goals = { $reached } из { $count ->
    [one] { $count } цели
    [few] { $count } целей
   *[many] { $count } целей
 } достигнуто
certificate-all-goals = { $count ->
    [one] { $count } цель достигнута
    [few] { $count } цели достигнуты
   *[many] { $count } целей достигнуто
 }
certificate-thanks = Благодарим за время, внимание и терпение
certificate-signer = Куратор программы
certificate-date = { DAY($day, year: "yes") }
