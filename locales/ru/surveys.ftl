# Опросы: по вопросу на экран, ответы без имён.

survey-progress = { $survey ->
    [entry] Начальный опрос
    [acquaintance] После знакомства
    [trial] После пробной встречи
    [pulse] Как идут дела
   *[exit] Итоговый опрос
 } · { $place }/{ $total }
survey-spoken = <i>Со слов: { NAME($who, form: "short") }</i>
survey-promise = 🔒 Опрос анонимный: видно, кто ответил, но не что. Оценки показываются только числами, от пяти человек, слова — вперемешку и без имён.
survey-own-words = { $text }
survey-hint-score = 1 — совсем нет, 10 — очень
survey-hint-text = { $you ->
    [ty] Напиши сообщением или пропусти.
   *[vy] Напишите сообщением или пропустите.
 }
survey-said-score = Сейчас: { $score }. Можно изменить.
survey-said-yes = Сейчас: да. Можно изменить.
survey-said-no = Сейчас: нет. Можно изменить.
survey-said-words = Сейчас: «{ $text }». Можно написать заново.
survey-said-nothing = Сейчас без ответа. Можно написать.
survey-button-skip = Пропустить
survey-button-on = Дальше →
survey-done = ✅ Спасибо! Опрос пройден. Куратор видит, что ответ есть, но не какой.
survey-done-before = ✅ Этот опрос уже пройден, { DAY($day) }. Второй раз отвечать не нужно: ответы сохранены и не меняются.
survey-closed = Этот опрос сейчас закрыт: его время прошло или ещё не пришло. Ничего делать не нужно.

score-out-of-range = Такой оценки нет. { $you ->
    [ty] Выбери
   *[vy] Выберите
 } одну из кнопок.
survey-over = Этот опрос уже закончен, и слова к нему не добавить. Сами ответы на месте.
answers-alone = Опрос анонимный, а у { NAME($who, form: "short", case: "gen") } есть телефон: со слов отвечают только за тех, кто без телефона. Можно напомнить письмом или больше не ждать.

task-survey-entry = Начальный опрос
task-survey-acquaintance = Два вопроса о знакомстве
task-survey-trial = Два вопроса о пробной встрече
task-survey-pulse = Три вопроса: как идут дела
task-survey-exit = Итоговый опрос
mentorship-button-entry-surveys = Начальный опрос: кого ждём
ending-button-surveys = Итоговый опрос: кого ждём
digest-button-surveys = Опросы

survey-awaited = { $survey ->
    [entry] Без начального опроса этап не закончится.
   *[exit] Без итогового опроса программу не закрыть.
 }
    Ждём: { $names }

    За тех, кто без телефона, можно ответить с их слов. Остальные отвечают сами.
survey-awaited-nobody = ✅ Все опросы этого этапа на месте.
survey-button-spoken = Опрос со слов: { NAME($who, form: "short") }
survey-button-waive = Не ждать опроса: { NAME($who, form: "short") }
survey-ask-waiver = Почему не ждём опроса ({ NAME($who, form: "short") })? Можно написать свою причину. Такие случаи считаются.
survey-waiver-ill = Болезнь или отъезд
survey-waiver-not-wanted = Отказ отвечать
survey-waiver-too-late = Уже слишком поздно
survey-waived = Больше не ждём.

surveys-title = Опросы · { $organisation }
surveys-line = { $survey ->
    [entry] Начальный
    [pulse] Как идут дела
   *[exit] Итоговый
 }: ответили { $answered } из { $asked }
surveys-nameless = Видно, кто ответил, но не что. Числа — от пяти человек.
surveys-button-results = { $survey ->
    [entry] Начальный: ответы
    [acquaintance] После знакомства
    [trial] После пробной
    [pulse] Дела: ответы
   *[exit] Итоговый: ответы
 }
surveys-button-who = Кто ответил
surveys-button-growth = Что изменилось: до и после
surveys-who = { $survey ->
    [entry] Начальный опрос
    [pulse] Как идут дела
   *[exit] Итоговый опрос
 }: ответили { $answered } из { $asked }
surveys-answered = ✅ { NAME($who, form: "short") }
surveys-awaited = ⏳ { NAME($who, form: "short") }: ждём
surveys-waived = ➖ { NAME($who, form: "short") }: не ждём
surveys-nobody-asked = Пока никого не спрашивали: опрос начнётся, когда пары дойдут до своего срока.
surveys-results = { $survey ->
    [entry] Начальный опрос
    [acquaintance] После знакомства
    [trial] После пробной встречи
    [pulse] Как идут дела
   *[exit] Итоговый опрос
 } · { $side ->
    [mentor] наставники
   *[mentee] наставляемые
 }
surveys-item = { $name }: { NUMBER($mean, digits: 1) } { $bars } ({ $count })
surveys-item-yes = { $name }: да { NUMBER($share, digits: 0) } % ({ $count })
surveys-bars = Среднее из 10, столбики от 1 до 10, в скобках — сколько ответов. Ответы добавляются по { $least }, чтобы по разнице нельзя было узнать чей-то.
surveys-too-few = Ответов пока меньше { $least }, поэтому чисел нет: иначе было бы видно, кто что сказал.
surveys-button-side = { $side ->
    [mentor] Наставники →
   *[mentee] Наставляемые →
 }
surveys-button-words = Своими словами ({ $count })
surveys-words = { $survey ->
    [entry] На что надеялись, без имён и вперемешку:
    [pulse] Чего не хватает, без имён и вперемешку:
   *[exit] Своими словами, без имён и вперемешку:
 }
surveys-quote = «{ $text }»
surveys-growth = До и после · { $side ->
    [mentor] наставники
   *[mentee] наставляемые
 }
surveys-growth-item = { $name }: { NUMBER($before, digits: 1) } → { NUMBER($after, digits: 1) } { $way ->
    [up] ▲
    [down] ▼
   *[same] ＝
 } ({ $count })
surveys-growth-yes = { $name }: да { NUMBER($before, digits: 0) } % → { NUMBER($after, digits: 0) } % { $way ->
    [up] ▲
    [down] ▼
   *[same] ＝
 } ({ $count })
surveys-too-few-both = Тех, кто ответил и до, и после, пока меньше { $least }. Когда их станет больше, здесь будет видно, что изменилось.
surveys-municipality = Довольны программой, с 1 сентября
surveys-organisation = { $name } — { $figures }
surveys-side = { $side ->
    [mentor] наставники
   *[mentee] наставляемые
 }: { $satisfied } из { $answered }
surveys-side-hidden = { $side ->
    [mentor] наставники
   *[mentee] наставляемые
 }: скрыто
surveys-hidden = Скрыто то, где ответов мало, и ещё столько, чтобы скрытое нельзя было вычислить.

reminder-entry-survey = 📝 Пара с { NAME($who, case: "ins") } начала работу. { $you ->
    [ty] Ответь на несколько вопросов до первых встреч: так потом будет видно, что изменилось.
   *[vy] Ответьте на несколько вопросов до первых встреч: так потом будет видно, что изменилось.
 }
reminder-entry-survey-late = 📝 { $name }: { DAYS($days) } без начального опроса. Ждём: { $names }
button-reminder-entry-survey = Начальный опрос: { $name }
reminder-pulse = 🙂 Как идут дела? Три коротких вопроса, ответы без имён.
reminder-about-entry-survey = начальный опрос
reminder-about-pulse = как идут дела
