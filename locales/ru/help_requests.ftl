# «Нужна помощь»: ученику говорим тепло и коротко, куратору — сразу суть.

help-name = { NAME($who) }
help-who-reads = { $count ->
    [0] { $you ->
        [ty] Напиши, что случилось: прочитает только координатор программы.
       *[vy] Напишите, что случилось: прочитает только координатор программы.
     }
    [1] { $you ->
        [ty] Напиши, что случилось. Прочитает только куратор: { $readers }.
       *[vy] Напишите, что случилось. Прочитает только куратор: { $readers }.
     }
   *[some] { $you ->
        [ty] Напиши, что случилось. Прочитают только кураторы: { $readers }.
       *[vy] Напишите, что случилось. Прочитают только кураторы: { $readers }.
     }
 }{ $mentee ->
    [yes] { " " }Наставник об этом не узнает.
   *[no] { "" }
 }
help-emergency = { $you ->
    [ty] Если опасно прямо сейчас, звони:
   *[vy] Если опасно прямо сейчас, звоните:
 }
help-emergency-line = ☎️ { $title }: <b>{ $number }</b>
help-what-about = Что это?
help-kind-urgent = 🔴 Это срочно
help-kind-question = Есть вопрос
help-kind-mistake = В записях ошибка
help-text-ask = { $you ->
    [ty] Расскажи своими словами, можно несколькими сообщениями.
   *[vy] Расскажите своими словами, можно несколькими сообщениями.
 } { $urgent ->
    [yes] { $you ->
        [ty] Если писать трудно, нажми кнопку: с тобой свяжутся.
       *[vy] Если писать трудно, нажмите кнопку: с вами свяжутся.
     }
   *[no] { $you ->
        [ty] Торопиться не нужно.
       *[vy] Торопиться не нужно.
     }
 }
button-help-without-words = Без слов: свяжитесь со мной
help-sent = { $count ->
    [0] ✅ Передано координатору программы.
    [1] ✅ Передано. Прочитает { $readers }.
   *[some] ✅ Передано. Прочитают: { $readers }.
 }
    Как только прочитают, придёт сообщение. { $you ->
    [ty] Хочешь добавить — просто напиши ещё.
   *[vy] Хотите добавить — просто напишите ещё.
 }
help-more-ask = { $you ->
    [ty] Напиши, что добавить.
   *[vy] Напишите, что добавить.
 }
help-more-sent = ✅ И это передано. { $you ->
    [ty] Можешь написать ещё.
   *[vy] Можно написать ещё.
 }

help-seen = Прочитано. { $you ->
    [ty] Тебе ответит { NAME($who) }.
   *[vy] Вам ответит { NAME($who) }.
 }
help-answered = { NAME($who) } отвечает:

    { $text }
button-help-add = Добавить
button-help-reply = Ответить

help-who = { NAME($who, form: "short") }
help-who-in-grade = { NAME($who, form: "short") }, { $grade }
help-heading-urgent = 🔴 <b>Срочно</b> · { $who }
help-heading-question = ❓ <b>Вопрос</b> · { $who }
help-heading-mistake = ✏️ <b>Ошибка в записях</b> · { $who }
help-heading-message = 💬 <b>Сообщение</b> · { $who }
help-asked-when = { MOMENT($when, $now) } · видят только кураторы
help-without-words = Без слов: просит связаться.
help-line = «{ $text }»
help-line-answer = ↩️ { NAME($who) }: { $text }
help-earlier = …
help-untaken = Ещё никто не взял.
help-taken-by = Взято: { NAME($who) }.
help-closed = Вопрос решён.
help-taken = Теперь это у вас. Автору сообщили.
help-unseen = ⏰ { $organisation }: обращение пока никто не взял.
help-added = { NAME($who, form: "short") } добавляет:

    «{ $text }»
button-help-take = Прочитано, беру
button-help-answer = Ответить: { NAME($who, form: "short") }
button-help-pair = Открыть пару
button-help-person = Карточка: { NAME($who, form: "short") }
button-help-open = Открыть обращение
button-help-close = Вопрос решён
help-answer-ask = Напишите ответ одним сообщением. { NAME($who, form: "short") } прочитает его здесь, в боте.
help-answer-sent = ✅ { NAME($who, form: "short") } получит ответ.
help-none-open = Открытых обращений нет. Когда кто-то попросит о помощи, вы узнаете сразу.
help-open-calls = { $count ->
    [one] { $count } открытое обращение
    [few] { $count } открытых обращения
   *[many] { $count } открытых обращений
 }{ $untaken ->
    [0] . Все взяты.
   *[some] , ещё не взято: { $untaken }.
 }
help-label-urgent = 🔴 { NAME($who, form: "short") } · { MOMENT($when, $now) }
help-label-question = ❓ { NAME($who, form: "short") } · { MOMENT($when, $now) }
help-label-mistake = ✏️ { NAME($who, form: "short") } · { MOMENT($when, $now) }
help-label-message = 💬 { NAME($who, form: "short") } · { MOMENT($when, $now) }
