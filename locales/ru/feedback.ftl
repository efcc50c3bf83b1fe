# Feedback on meetings.

feedback-ask-mood = <b>Как прошла встреча { DAY($day) }?</b>
feedback-ask-engagement = <b>Как прошла встреча { DAY($day) }?</b>
    Интерес и участие: 1 — почти не было, 5 — очень много.
feedback-ask-useful = <b>Насколько было полезно?</b>
    1 — пока не очень, 5 — очень.
feedback-ask-curator = <b>Нужна помощь куратора?</b>
feedback-ask-go-on = <b>Продолжаем встречи { $with_whom }?</b>
    Ответ прочтёт только куратор. { $count ->
        [one] { $readers } его не увидит.
        [few] Остальные его не увидят.
       *[many] Остальные его не увидят.
    }
feedback-who-reads = Ответ увидит куратор. { $count ->
    [one] { $names } увидит
    [few] { $names } увидят
   *[many] { $names } увидят
 } только то, чем { $you ->
    [ty] ты решишь
   *[vy] вы решите
 } поделиться.
feedback-spoken-for = Со слов: { NAME($who, form: "short") }
feedback-thanks = ✅ Спасибо! Отзыв о встрече { DAY($day) } записан.
feedback-low = Похоже, встреча была непростой. { $you ->
    [ty] Если хочешь об этом поговорить, напиши куратору: наставник не узнает.
   *[vy] Если хотите об этом поговорить, напишите куратору: наставник не узнает.
 }
feedback-not-go-on-noted = Спасибо за честность. Куратор свяжется с { $you ->
    [ty] тобой
   *[vy] вами
 }, другой стороне ничего не скажут.
feedback-postponed = Хорошо, напомню { MOMENT($when, $now) }.
feedback-ask-note = Одна строка о встрече { DAY($day) }: что запомнилось? Прочтёт куратор; другая сторона — только если { $you ->
    [ty] ты поделишься
   *[vy] вы поделитесь
 }.
feedback-shared = Поделились. Откроется, когда выскажутся все
feedback-shared-open = Поделились: отзыв открыт
feedback-kept = Хорошо, отзыв видит только куратор
feedback-waived = Записано: отзыва больше не ждём
feedback-of-meeting = <b>Отзывы о встрече { $with_whom }, { DAY($day) }</b>
feedback-line = { NAME($who, form: "short") }: { $marks }
feedback-line-entered = { NAME($who, form: "short") } (со слов): { $marks }
feedback-line-missing = { NAME($who, form: "short") }: отзыва пока нет
feedback-line-waived = { NAME($who, form: "short") }: отзыва не ждём
feedback-mark-mood = { $face }
feedback-mark-useful = польза { $mark } из 5
feedback-mark-engagement = участие { $mark } из 5
feedback-mark-go-on = { $wish ->
    [yes] продолжать: да
   *[no] продолжать: нет
 }
feedback-mark-curator = нужна помощь куратора
feedback-mark-note = «{ $text }»
feedback-ask-waiver = Почему не ждём отзыва ({ NAME($who, form: "short") }, встреча { DAY($day) })? Можно написать свою причину.
waiver-absent = Не было на этой встрече
waiver-ill = Болеет
waiver-long-ago = Прошло много времени

feedback-asked = Как прошла встреча { $with_whom } { DAY($day) }? Хватит пары нажатий.
feedback-opened = { $names }: отзыв о встрече { DAY($day) } теперь открыт.
curator-wanted = { NAME($who, form: "short") } просит помощи куратора: встреча { $with_whom }, { DAY($day) }.
wish-not-to-go-on = После пробной встречи { NAME($who, form: "short") } не хочет продолжать { $with_whom }. Другая сторона об этом не знает. Можно поговорить с каждым, подобрать другую пару или спокойно завершить.

feedback-button-answer-at-home = Отвечу дома, в 18:00
feedback-button-answer-tomorrow = Отвечу завтра в 18:00
feedback-button-no-help = Нет, всё хорошо
feedback-button-curator-please = Да, нужна
feedback-button-go-on = Да, продолжаем
feedback-button-not-go-on = Нет
feedback-button-talk = Поговорить с куратором
feedback-button-add-note = Добавить пару слов
feedback-button-change-note = Изменить слова
feedback-button-change-marks = Изменить оценки
feedback-button-share = Поделиться { $with_whom }
feedback-button-unshare = Больше не делиться
feedback-button-speak-for = Ответить со слов: { NAME($who, form: "short") }
feedback-button-waive = Не ждать отзыва: { NAME($who, form: "short") }
feedback-button-feedback-on = Отзыв о встрече { DAY($day) }

meeting-not-held = Эта встреча сейчас не числится состоявшейся, отзыв о ней не нужен.
feedback-closed = Отзыв уже нельзя изменить: прошёл день или его прочли. Если что-то не так, { $you ->
    [ty] напиши
   *[vy] напишите
 } куратору.
feedback-not-given = Сначала нужен сам отзыв, потом им можно поделиться.
