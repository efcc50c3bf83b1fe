# Meetings: planning, logging, the journal, doubts.

meeting-name-nom = { NAME($who) }
meeting-name-gen = { NAME($who, case: "gen") }
meeting-name-dat = { NAME($who, case: "dat") }
meeting-name-ins = { NAME($who, case: "ins") }
meeting-name-short = { NAME($who, form: "short") }
meeting-names-more = { $names } и ещё { $count }
meeting-name-short-gen = { NAME($who, form: "short", case: "gen") }
meeting-with = с { $names }
meeting-with-group = с группой
meeting-with-so = со { $names }
meeting-of = { $names }
meeting-of-two = { $first } и { $second }

# Choosing a time
meeting-plan = <b>Новая встреча { $with_whom }</b>
meeting-moves-from = Сейчас назначена { MOMENT($when, $now) }.
meeting-planned-already = Уже назначена { MOMENT($when, $now) }, эта будет ещё одной.
meeting-plan-how = { $you ->
    [ty] Выбери время или напиши своё: «завтра в 15:30».
   *[vy] Выберите время или напишите своё: «завтра в 15:30».
 }
meeting-time-label = { DAY($when, weekday: "yes", start: "yes") }, { TIME($when) }
meeting-choose-day = <b>Встреча { $with_whom }</b>
    В какой день?
meeting-choose-hour = <b>Встреча { $with_whom }</b>
    { DAY($day, weekday: "yes", start: "yes") }. Во сколько? Можно написать: «15:30».
meeting-time-unclear = { $you ->
    [ty] Не получилось прочитать время. Напиши, например: «завтра в 15:30», «в среду в 16», «14 октября в 15:00».
   *[vy] Не получилось прочитать время. Напишите, например: «завтра в 15:30», «в среду в 16», «14 октября в 15:00».
 }
meeting-confirm = Встреча { $with_whom } { MOMENT($when, $now) }. Верно?
meeting-clash = В это время у кого-то из вас уже есть другая встреча.
meeting-asked = ✅ Предложение отправлено. Ответ придёт сюда.
meeting-settled = ✅ Встреча назначена.
calendar-title = { $month ->
    [1] Январь
    [2] Февраль
    [3] Март
    [4] Апрель
    [5] Май
    [6] Июнь
    [7] Июль
    [8] Август
    [9] Сентябрь
    [10] Октябрь
    [11] Ноябрь
   *[12] Декабрь
 } { $year }
weekday-short = { $day ->
    [1] пн
    [2] вт
    [3] ср
    [4] чт
    [5] пт
    [6] сб
   *[7] вс
 }
meeting-button-calendar = Другой день в календаре
meeting-button-propose = Да, предложить
meeting-button-other-time = Другое время

# A meeting on its screen
meeting-title = <b>Встреча { $with_whom }</b>
meeting-when = 📅 { MOMENT($when, $now, start: "yes") }
meeting-place = Место: { $place }
meeting-format-online = Онлайн
meeting-format-phone = По телефону
meeting-was-it = Получилось встретиться?
meeting-all-come = Все подтвердили.
meeting-not-all-come = Придут не все.
meeting-your-answer = { $you ->
    [ty] Сможешь прийти?
   *[vy] Сможете прийти?
 }
meeting-waiting-for = Ещё не ответили: { $names }
meeting-agreed-last-time = В прошлый раз договорились: { $text }
meeting-held = { DAY($when, weekday: "yes", start: "yes") } · { MINUTES($minutes) }
meeting-text-topic = О чём говорили: { $text }
meeting-text-done = Что сделали: { $text }
meeting-text-next_step = Договорились: { $text }
meeting-in-doubt = Куратор уточняет, состоялась ли эта встреча. Пока она не считается.
meeting-logged-by = Запись: { NAME($who) }, { DAY($when) } в { TIME($when) }
meeting-logged-for = Запись со слов: { NAME($who) }, { DAY($when) } в { TIME($when) }
meeting-status-cancelled = { DAY($when, weekday: "yes", start: "yes") }: отменена.
meeting-status-moved = { DAY($when, weekday: "yes", start: "yes") }: перенесена на другое время.
meeting-status-missed = { DAY($when, weekday: "yes", start: "yes") }: не состоялась.
meeting-status-undone = { DAY($when, weekday: "yes", start: "yes") }: запись снята.
meeting-reason = Причина: { $text }
meeting-question = Вопрос для начала встречи { $with_whom }:

    «{ $question }»
meeting-button-was = Состоялась
meeting-button-moved = Перенесли
meeting-button-missed = Не состоялась
meeting-button-move = Перенести
meeting-button-coming = Буду
meeting-button-not-coming = Не смогу
meeting-button-call-off = Отменить встречу
meeting-button-place = Указать место
meeting-button-questions = Вопросы для начала
meeting-button-more-questions = Ещё вопросы
meeting-button-it-was = Была
meeting-button-it-was-not = Не было
meeting-button-never-was = Не было встречи { DAY($when) }
meeting-button-undo-log = Отменить запись
meeting-button-feedback-all = Отзывы участников
meeting-button-feedback-given = { $you ->
    [ty] Мой отзыв
   *[vy] Ваш отзыв
 }
meeting-button-feedback = Отзыв о встрече
meeting-button-plan-another = Назначить другую
meeting-button-leave-as-is = Оставить как есть
meeting-button-why = Указать причину
meeting-button-format-online = Онлайн
meeting-button-format-phone = По телефону

# Coming or not, calling off
meeting-coming-noted = Отлично, записано
meeting-not-coming-noted = Записано, наставник узнает
meeting-decline-sure = { $you ->
    [ty] Не сможешь быть на встрече { $with_whom } { MOMENT($when, $now) }? Можно просто выбрать другое время.
   *[vy] Не сможете быть на встрече { $with_whom } { MOMENT($when, $now) }? Можно просто выбрать другое время.
 }
meeting-yes-mt-no = Не смогу
meeting-cancel-sure = Отменить встречу { $with_whom } { MOMENT($when, $now) }? Остальным придёт сообщение.
meeting-yes-mt-off = Да, отменить
meeting-called-off = Встреча { $with_whom } { ON_DAY($when) }, отменена. Остальные узнают об этом.
meeting-missed-noted = Записано: встреча { $with_whom } { ON_DAY($when) }, не состоялась. Так бывает.
meeting-ask-why = { $you ->
    [ty] Напиши одной строкой, почему. Это увидят участники и куратор.
   *[vy] Напишите одной строкой, почему. Это увидят участники и куратор.
 }
meeting-ask-place = Где пройдёт встреча { MOMENT($when, $now) }? { $you ->
    [ty] Напиши, например: «кабинет 214».
   *[vy] Напишите, например: «кабинет 214».
 }

# Doubts
meeting-dispute-sure = Точно не было встречи { $with_whom } { ON_DAY($when) }? Куратор спокойно во всём разберётся, никто никого не ругает.
meeting-yes-mt-not = Да, её не было
meeting-dispute-noted = Записано. Куратор уточнит, что было { DAY($when) }. Пока эта встреча не считается.
dispute-resolved-noted = Решено

# Logging
log-no-pairs = Записывать пока не с кем: здесь появятся наставнические пары, как только они начнут работу.
log-with-whom = С кем была встреча?
log-several = { $you ->
    [ty] Отметь всех, с кем были встречи в один день, до { $most }.
   *[vy] Отметьте всех, с кем были встречи в один день, до { $most }.
 }
meeting-button-log-several = Сразу несколько
meeting-button-log-ticked = Дальше: { $count } →
log-when = <b>Встреча { $who }</b>
    Когда она была? Можно написать: «в понедельник в 15:30».
log-when-unclear = { $you ->
    [ty] Не получилось прочитать день. Напиши, например: «вчера в 15:30», «в понедельник», «14 октября».
   *[vy] Не получилось прочитать день. Напишите, например: «вчера в 15:30», «в понедельник», «14 октября».
 }
meeting-button-log-planned = { DAY($when) }, { TIME($when) }, как назначили
meeting-button-other-day = Другой день
log-length = <b>Встреча { $who } · { DAY($when, weekday: "yes") }</b>
    Сколько она длилась? Можно написать: «час двадцать».
log-length-unclear = { $you ->
    [ty] Не получилось прочитать, сколько это. Напиши, например: «40 минут» или «полтора часа».
   *[vy] Не получилось прочитать, сколько это. Напишите, например: «40 минут» или «полтора часа».
 }
meeting-button-minutes = { MINUTES($count) }
log-done = ✅ Встреча записана: { $with_whom }, { DAY($when, weekday: "yes") }, { MINUTES($minutes) }.
log-others-asked = { $count ->
    [one] Короткий вопрос о встрече получит { $names }.
    [few] Короткий вопрос о встрече получат { $names }.
   *[many] Короткий вопрос о встрече получат { $names }.
 }
log-may-add = Можно добавить, если есть минута:
log-several-done = ✅ { $count ->
    [one] Записана { $count } встреча
    [few] Записаны { $count } встречи
   *[many] Записано { $count } встреч
 }: { DAY($when, weekday: "yes") }, { MINUTES($minutes) }. С кем: { $names }.
log-several-known = { $count ->
    [one] { $count } встреча за этот день уже была записана, она осталась как есть.
    [few] { $count } встречи за этот день уже были записаны, они остались как есть.
   *[many] { $count } встреч за этот день уже были записаны, они остались как есть.
 }
meeting-button-own-feedback = { $you ->
    [ty] Мой отзыв
   *[vy] Ваш отзыв
 }
meeting-button-feedback-about = Отзыв: { $names }
meeting-button-text-topic = О чём говорили
meeting-button-text-done = Что сделали
meeting-button-text-next_step = О чём договорились
meeting-button-log-one-more = Записать ещё одну
meeting-ask-topic = О чём говорили { $with_whom } { DAY($day) }? Хватит одной строки.
meeting-ask-done = Что успели сделать { $with_whom } { DAY($day) }? Хватит одной строки.
meeting-ask-next_step = О чём договорились { $with_whom } { DAY($day) }? Напомню об этом перед следующей встречей.
meeting-text-kept = ✅ Добавлено.
meeting-already-logged-by = Встреча { $with_whom } { ON_DAY($day) }, уже записана: { NAME($who) }, { MOMENT($when, $now) }. { $you ->
    [ty] Если была ещё одна, запиши её отдельно.
   *[vy] Если была ещё одна, запишите её отдельно.
 }
meeting-button-another-meeting = Да, была ещё одна
meeting-button-open-logged = Открыть записанную
meeting-undo-sure = Снять запись о встрече { $with_whom } { ON_DAY($when) }? Она перестанет считаться.
meeting-yes-mt-undo = Да, снять запись
meeting-undone = Запись о встрече { $with_whom } { ON_DAY($when) }, снята.

# The journal
journal-title = <b>Дневник встреч { $with_whom }</b>
    { $count ->
        [one] { $count } встреча
        [few] { $count } встречи
       *[many] { $count } встреч
    }, всего { MINUTES($minutes) }
journal-empty = <b>Дневник встреч { $with_whom }</b>
    Пока пусто: здесь появится каждая записанная встреча.
journal-line = { DAY($day) } · { MINUTES($minutes) }
journal-line-topic = { DAY($day) } · { MINUTES($minutes) } · { $topic }
journal-line-disputed = { DAY($day) } · уточняется
journal-line-missed = { DAY($day) } · не состоялась
meeting-button-log-meeting = Записать встречу

# What the bot says by itself
meeting-proposed = { NAME($who) } предлагает встречу { MOMENT($when, $now) }.
meeting-moved = { NAME($who) } предлагает перенести встречу. Новое время: { MOMENT($when, $now) }.
meeting-agreed = ✅ Встреча { $with_whom } назначена: { MOMENT($when, $now) }.
meeting-declined = Не смогут прийти { MOMENT($when, $now) }: { $names }. Остальные встречаются.
meeting-cancelled = Встреча { $with_whom } отменена: { MOMENT($when, $now) }.
meeting-soon = { MOMENT($when, $now, start: "yes") } — встреча { $with_whom }.
meeting-good-question = Хороший вопрос для начала: «{ $question }»
meeting-was = Встреча { $with_whom } { MOMENT($when, $now) }: получилось?
meeting-disputed = { NAME($who, form: "short") } пишет, что встречи { $with_whom } { ON_DAY($day) }, не было. В дневнике { MINUTES($minutes) }, кто записал: { NAME($logger) }. До решения куратора встреча не считается.
dispute-upheld = Куратор уточнил: встреча { $with_whom } { DAY($day) } была, она считается.
dispute-struck = Куратор уточнил: встреча { $with_whom } { DAY($day) } не считается, запись снята.
meeting-button-coming-on = Буду { DAY($day) }
meeting-button-move-from = Перенести с { DAY($day) }
meeting-button-not-coming-on = Не смогу { DAY($day) }
meeting-button-was-on = Состоялась { DAY($day) }
meeting-button-moved-from = Перенесли с { DAY($day) }
meeting-button-missed-on = Не состоялась { DAY($day) }
meeting-button-it-was-on = Была { DAY($day) }
meeting-button-it-was-not-on = Не было { DAY($day) }
meeting-button-open-meeting = Встреча { DAY($day) }
meeting-button-open-pair-of = Открыть: { $pair }
meeting-button-plan-with = Назначить другую: { $pair }
meeting-button-log-with = Записать встречу: { $pair }
meeting-button-remind-in-morning = Напомнить утром

# Why not
time-has-passed = { $you ->
    [ty] Это время уже прошло. Выбери другое.
   *[vy] Это время уже прошло. Выберите другое.
 }
time-too-far = { $you ->
    [ty] Это больше чем через год. Выбери время поближе.
   *[vy] Это больше чем через год. Выберите время поближе.
 }
meeting-not-yet = Эта встреча ещё впереди: { MOMENT($when, $now) }. Записать её можно, когда она пройдёт.
meeting-too-long-ago = Это больше года назад. { $you ->
    [ty] Проверь, пожалуйста, дату.
   *[vy] Проверьте, пожалуйста, дату.
 }
meeting-already-logged = Встреча { DAY($day) } уже записана.
mentorship-rests = Сейчас встречи не назначаются: пара на паузе или уже завершила работу. Спросить можно у куратора.
mentorship-not-begun = Пара ещё не начала работу. Встречи можно записывать, когда все согласятся.
too-late-to-undo = Прошло больше двух дней, теперь запись может снять только куратор.
too-late-to-dispute = Прошло больше двух дней. Если этой встречи не было, { $you ->
    [ty] напиши
   *[vy] напишите
 } куратору: он поправит.
dispute-settled = Куратор уже уточнил: эта встреча была. Если это не так, { $you ->
    [ty] напиши
   *[vy] напишите
 } куратору.

# What a meeting was spent on
meeting-button-text-activity = Чем занимались
meeting-ask-activity = Чем занимались на встрече { $with_whom } { DAY($day) }? Это нужно для отчёта школы.
meeting-spent-on = Занятие: { $activity }
meeting-button-activity-talk = Беседа
meeting-activity-talk = беседа
meeting-button-activity-study = Учёба
meeting-activity-study = учёба
meeting-button-activity-project = Проект
meeting-activity-project = проект
meeting-button-activity-contest = Конкурс, олимпиада
meeting-activity-contest = подготовка к конкурсу или олимпиаде
meeting-button-activity-event = Мероприятие
meeting-activity-event = подготовка мероприятия
meeting-button-activity-volunteering = Волонтёрство
meeting-activity-volunteering = волонтёрство
meeting-button-activity-class-hour = Классный час
meeting-activity-class-hour = классный час
meeting-button-activity-lesson = Урок
meeting-activity-lesson = урок или его разбор
meeting-button-activity-excursion = Экскурсия, практика
meeting-activity-excursion = экскурсия или практика
