# Напоминания: сначала факт, потом что сделать. Несколько приходят одним сообщением, поэтому каждое понятно само.

reminder-name = { NAME($who, form: "short") }
reminder-full-name = { NAME($who, form: "full") }
reminder-pair-name = { $mentees } и { $mentors }

reminder-feedback = 📝 Встреча с { NAME($who, case: "ins") } { DAY($day) }. { $you ->
    [ty] Расскажи, как прошла: три нажатия.
   *[vy] Расскажите, как прошла: три нажатия.
 }
button-reminder-feedback = Отзыв о встрече { DAY($day) }
reminder-pairing-mentee = 🤝 { $you ->
    [ty] Тебе предлагают наставника: { NAME($who) }. Куратор ждёт твоего ответа.
   *[vy] Вам предлагают наставника: { NAME($who) }. Куратор ждёт вашего ответа.
 }
reminder-pairing-mentor = 🤝 { $you ->
    [ty] Тебе предлагают стать наставником для { NAME($who, case: "gen") }. Куратор ждёт твоего ответа.
   *[vy] Вам предлагают стать наставником для { NAME($who, case: "gen") }. Куратор ждёт вашего ответа.
 }
button-reminder-pairing = Посмотреть и ответить
reminder-first-meeting = 📅 Первая встреча с { NAME($who, case: "ins") } ещё не назначена. { $you ->
    [ty] Предложи время, когда удобно тебе.
   *[vy] Предложите время, когда удобно вам.
 }
reminder-next-meeting = 📅 Следующая встреча с { NAME($who, case: "ins") } не назначена, прошлая была { DAY($day) }.
reminder-agreed = В прошлый раз договорились: { $text }
button-reminder-plan = Предложить время: { NAME($who, form: "short") }
button-reminder-met = Уже встретились: { NAME($who, form: "short") }
reminder-completion = 🏁 До завершения работы с { NAME($who, case: "ins") } осталось: { $what }.
reminder-reflection-missing = несколько слов о том, как всё прошло
reminder-report-missing = отчёт наставника
reminder-exit-survey-missing = итоговый опрос
button-reminder-completion = Завершить: что осталось
reminder-profile = 🙂 { $you ->
    [ty] Анкета почти готова. Допиши её, и куратору будет проще подобрать тебе пару.
   *[vy] Анкета почти готова. Допишите её, и куратору будет проще подобрать вам пару.
 }
button-reminder-profile = Закончить анкету

reminder-unlogged = ❔ { $name }: встреча { DAY($day) } была назначена, но не отмечена.
button-reminder-log = Записать: { $name }
reminder-dispute = ❔ { $name }: о встрече { DAY($day) } стороны говорят разное. Решение за вами.
button-reminder-dispute = Разобраться: встреча { DAY($day) }
reminder-feedback-late = 📝 { $count ->
    [1] { $names } — нет отзыва о встрече { DAY($day) }, напоминали.
   *[some] { $names } — нет отзывов о встрече { DAY($day) }, напоминали.
 }
button-reminder-spoken = Отзыв со слов: { NAME($who, form: "short") }
reminder-pairing-late = 🤝 { $name }: пара предложена, { DAYS($days) } ждём ответа. Не ответили: { $names }.
reminder-first-meeting-late = 📅 { $name }: пара работает { DAYS($days) }, первая встреча не назначена. Им уже напоминали.
reminder-next-meeting-late = 📅 { $name }: { DAYS($days) } без встречи, следующая не назначена. Им уже напоминали.
reminder-idle = 💤 { $name }: { DAYS($days) } без встречи. Возможно, паре нужна помощь или пауза.
reminder-closing = 💤 { $name }: { DAYS($days) } без встречи. Можно завершить пару или поставить на паузу; сама она не закроется.
reminder-completion-late = 🏁 { $name }: { DAYS($days) } на этапе завершения. { $count ->
    [0] Ждёт вашего решения.
   *[some] Ждём: { $names }.
 }
reminder-invitation = ✉️ { $count ->
    [one] Ещё не пришёл по приглашению { $count } человек:
    [few] Ещё не пришли по приглашению { $count } человека:
   *[many] Ещё не пришли по приглашению { $count } человек:
 }
button-reminder-waiting = Кто ещё не пришёл
button-reminder-write = Написать обоим
button-reminder-pair = Пара: { $name }

button-reminder-plan-alone = Предложить время
button-reminder-met-alone = Уже встретились
button-reminder-later = Позже: { $about }
reminder-about-feedback = отзыв { DAY($day) }
reminder-about-pairing = ответ о паре
reminder-about-meeting = встреча, { NAME($who, form: "short") }
reminder-about-completion = завершение
reminder-about-profile = анкета
reminder-about-invitation = приглашения

reminder-when = Когда напомнить?
button-reminder-until = { MOMENT($until, $now, start: "yes", brief: "yes") }
reminder-put-off = Хорошо, напомню { MOMENT($until, $now) }. { $you ->
    [ty] Если хочешь, напиши почему.
   *[vy] Если хотите, напишите почему.
 }
reminder-in-morning = Хорошо, напомню { MOMENT($until, $now) }.
reminder-reason-kept = Понятно, спасибо.
