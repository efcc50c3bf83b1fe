# Наставничество на экране участника и куратора, изменения пары, сообщения о ней.

name-short = { NAME($who, form: "short") }
name-full = { NAME($who, form: "full") }

mentorship-stage = Этап { $number } из { $total } · <b>{ $stage }</b>
mentorship-my-mentor = Наставник: <b>{ NAME($who) }</b>
mentorship-my-mentee = Наставляемый: <b>{ NAME($who, form: "short") }</b>
mentorship-my-group = Группа, { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
 }: <b>{ $names }</b>
mentorship-next-meeting = 📅 Встреча { MOMENT($when, $now) }{ $has ->
    [yes] , { $place }
   *[no] { "" }
 }
mentorship-meeting-waits = 📅 Предложена встреча { MOMENT($when, $now) }{ $has ->
    [yes] , { $place }
   *[no] { "" }
 }. Ждём ответа
mentorship-meeting-asked = 📅 { $you ->
    [ty] Тебе предлагают
   *[vy] Вам предлагают
 } встречу { MOMENT($when, $now) }{ $has ->
    [yes] , { $place }
   *[no] { "" }
 }
mentorship-no-next-meeting = 📅 Следующая встреча не назначена
mentorship-goals-later = Цели появятся на встрече-планировании.
mentorship-goal = 🎯 { $title }
mentorship-goal-until = 🎯 { $title } · до { DAY($day, $today) }
mentorship-is-paused = ⏸ Встречи на паузе. Записи на месте, продолжить можно в любой день: решает куратор.

    { $partner }
mentorship-is-over = { $how ->
    [completed] ✅ Программа пройдена, спасибо!
    [undone] Эта пара была создана по ошибке и отменена. Делать ничего не нужно.
   *[ended] Встречи этой пары завершены. Спасибо за время, проведённое вместе.
 }

    { $partner }

mentorship-button-goals = 🎯 Цели
mentorship-button-journal = 📖 Дневник встреч
mentorship-button-next-meeting = 📅 Встреча { DAY($when) }
mentorship-button-ask-curator = Пауза или завершение
mentorship-button-ending = Завершение: что осталось
mentorship-button-my-pair = О паре
mentorship-button-certificate = 🏅 Сертификат
mentorship-button-certificate-of = 🏅 Сертификат: { NAME($who, form: "short") }
mentorship-button-next-cycle = Продолжить в новом цикле
mentorship-button-as-curator = Открыть как куратор
mentorship-button-open-mine = Открыть нашу страницу

pair-title = <b>{ $mentees }</b> и <b>{ $mentors }</b>
    { $form } · { $kind }
pair-label = { NAME($mentee, form: "short") } и { NAME($mentor, form: "short") }
pair-label-alone = { NAME($mentee, form: "short") }
pair-label-group = Группа, { $count } · { NAME($mentor, form: "short") }
pair-answer-asked = ⏳ { NAME($who, form: "short") }: ждём ответа
pair-answer-agreed = ✅ { NAME($who, form: "short") }: согласие есть
pair-answer-declined = ✖️ { NAME($who, form: "short") }: пока нет
pair-answer-reason = «{ $reason }»
pair-wants-order = Все согласны. Осталось записать приказ: номер и дату.
pair-waits-for = Что держит этап:
pair-last-meeting = Последняя встреча: { DAY($when) }
pair-no-meetings = Встреч ещё не было
pair-next-meeting = Следующая: { MOMENT($when, $now) }
pair-no-next-meeting = Следующая не назначена
pair-plan = План: { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[many] { $count } встреч
 }, { $goals ->
    [0] целей пока нет
    [one] { $goals } цель
    [few] { $goals } цели
   *[many] { $goals } целей
 }
pair-order = Приказ № { $number } от { DAY($day, year: "yes") }
pair-order-number = Приказ № { $number }
pair-no-order = Приказ не записан
pair-over = Пара { $status }.
pair-over-because = Пара { $status }. Причина для вас: «{ $reason }»
mentorship-button-feedback-spoken = Отзыв { DAY($when) }: со слов или без
mentorship-button-log-a-meeting = ✏️ Записать встречу
mentorship-button-remind-feedback = Напомнить об отзыве
mentorship-button-log-spoken = ✏️ Записать встречу со слов
mentorship-button-order-write = Записать приказ
mentorship-button-order-later = Приказ будет позже, начать сейчас
mentorship-button-spoken-yes = Да, со слов: { NAME($who, form: "short") }
mentorship-button-spoken-no = Нет, со слов
mentorship-button-write-both = ✉️ Написать обоим
mentorship-button-write-group = ✉️ Написать всем
mentorship-button-change-pair = Изменить пару
mentorship-button-decide-pair = Решить, что дальше с парой
mentorship-button-ending-curator = Завершение: что осталось
mentorship-button-open-pair = Открыть пару

wish-pause = 🤫 { NAME($who, form: "short") } просит паузу
wish-end = 🤫 { NAME($who, form: "short") } хочет завершить встречи
wish-next-cycle = { NAME($who, form: "short") } хочет продолжить в новом цикле
wish-is-private = <i>Вторая сторона об этом не знает.</i>
mentorship-button-wish-settled = Обсудили, всё решено
mentorship-button-again = Создать пару заново
wishes-settled = ✅ Отмечено: обсудили.

change-pair = { $pair }

    Что изменить? Записи и отзывы сохранятся в любом случае.
mentorship-button-pause = ⏸ Пауза
mentorship-button-resume = ▶️ Продолжить
mentorship-button-hand-over = Другой наставник
mentorship-button-end = Завершить раньше срока
mentorship-button-undo = Отменить: пара создана по ошибке
undo-sure = { $pair }

    Отменить эту пару как ошибку? Участникам придёт спокойное сообщение, назначенные встречи отменятся.
mentorship-button-undo-sure = Да, отменить пару
pair-undone = Пара отменена.

    { $pair }
pause-why = { $pair }

    Почему пауза? Напишите парой слов: увидят только кураторы. Можно и без причины.
mentorship-button-pause-now = Пауза без причины
pair-paused = ⏸ Пара на паузе, участники предупреждены. Напоминаний не будет.
pair-resumed = ▶️ Пара продолжает, участники предупреждены.
end-sure = { $pair }

    Завершить встречи раньше срока? Обоим придёт благодарность без объяснений. Если хотите, напишите причину сообщением: увидят только кураторы.
mentorship-button-end-sure = Да, завершить
pair-ended = Встречи завершены, участникам отправлено спасибо.

    { $pair }
mentorship-button-new-pair-for = Новый наставник: { NAME($who, form: "short") }
handover-choose = Кто продолжит вместо { NAME($leaving, case: "gen") }? Этап и записи сохранятся, нового наставника сначала спросят.
handover-nobody = Передать пока некому: других наставников, кроме { NAME($leaving, case: "gen") }, в базе нет. Добавьте ещё одного и вернитесь сюда.
handover-sure = Передать пару: наставником вместо { NAME($leaving, case: "gen") } станет { NAME($coming) }? Сначала спросим согласие, затем понадобится новый приказ.
mentorship-button-handover-sure = Да, передать
pair-handed-over = ✅ Новому наставнику отправлен вопрос. Этап сохранён.

ask-curator = { $partner }

    О чём попросить куратора? Вторая сторона об этом не узнает, решение куратор обсудит с { $you ->
        [ty] тобой
       *[vy] вами
     }.
mentorship-button-ask-pause = Нужна пауза
mentorship-button-ask-end = Хочу завершить встречи
asked-pause = ✅ Куратор получит просьбу о паузе и ответит. Если хочется объяснить, { $you ->
    [ty] напиши
   *[vy] напишите
 } сейчас парой слов.
asked-end = ✅ Куратор получит просьбу и { $you ->
    [ty] поговорит с тобой. Это нормально: не всё подходит всем. Если хочется объяснить, напиши
   *[vy] поговорит с вами. Это нормально: не всё подходит всем. Если хочется объяснить, напишите
 } сейчас парой слов.
asked-next-cycle = ✅ Здорово! Куратор узнает и предложит, как продолжить.
wish-words-kept = ✅ Передано куратору, больше никто не увидит.

notice-declined = { NAME($who, form: "short") }: эта пара пока не подошла.
    { $pair }{ $has ->
        [yes] { "" }

    «{ $reason }»
       *[no] { "" }
     }

    Второй стороне ничего не сообщали.
notice-agreed = Все согласны начать:
    { $pair }

    Осталось записать приказ.
notice-started = 🎉 { $side ->
    [mentor] Всё согласовано, можно начинать.
   *[mentee] { $you ->
        [ty] Всё согласовано: у тебя есть наставник!
       *[vy] Всё согласовано: у вас есть наставник.
     }
 }
    { $partner }

    Первое дело — договориться о встрече-знакомстве. { $side ->
        [mentor] { $you ->
            [ty] Предложи день и время.
           *[vy] Предложите день и время.
         }
       *[mentee] Можно предложить время или подождать, пока это сделает наставник.
     }
notice-stage = Этап { $number } из { $total }: <b>{ $stage }</b>

    { $what }
notice-final = Встречи по плану прошли: { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[many] { $count } встреч
 } ({ $names }). Переходим к итоговой или { $you ->
    [ty] хочешь добавить
   *[vy] хотите добавить
 } ещё?
notice-closing = Всё написано, можно закрывать:
    { $pair }
notice-paused = ⏸ Встречи на паузе. Записи сохранены, назначенные встречи отменены. Когда можно будет продолжить, я напишу.
notice-resumed = ▶️ Пауза закончилась, можно продолжать.
    { $partner }
notice-undone = Пара, о которой я { $you ->
    [ty] тебе писал
   *[vy] вам писал
 }, была создана по ошибке, поэтому её отменили. Всё в порядке, делать ничего не нужно: куратор подберёт новую.
notice-ended = Встречи этой пары завершены. Спасибо за время и внимание! { $side ->
    [mentor] { $you ->
        [ty] Твой опыт пригодится и дальше: куратор на связи.
       *[vy] Ваш опыт пригодится и дальше: куратор на связи.
     }
   *[mentee] Куратор на связи и поможет решить, что дальше.
 }
notice-mentor-changing = У { $you ->
    [ty] тебя
   *[vy] вас
 } меняется наставник: так бывает. Всё, что сделано, сохраняется. Как только новый наставник согласится, я напишу.
notice-handed-over = Спасибо за работу! Дальше пару ({ $names }) поведёт другой наставник. Все записи сохранены.
notice-completed = 🎉 Программа пройдена!
    { $partner }

    Позади { $count ->
        [0] весь путь
        [one] { $count } встреча
        [few] { $count } встречи
       *[many] { $count } встреч
     }. Спасибо за время, внимание и терпение. Следом придёт сертификат.
notice-next-cycle = Хочется продолжить в новом цикле?
    { $partner }

    Ответ увидит только куратор. Если нет, ничего нажимать не нужно.
