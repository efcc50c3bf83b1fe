# Письма куратора паре и ответы на них.

letter-ask = ✉️ { $count ->
    [1] Напишите одним сообщением. Прочитает: { $names }.
   *[some] Напишите одним сообщением. Каждый получит его отдельно: { $names }.
 }
letter-draft = Получат: { $names }.

    { $text }
button-letter-send = Отправить
button-letter-anew = Написать заново
letter-sent = ✅ Отправлено: { $names }.
letter-sent-but = ✅ Отправлено. В боте сейчас нет: { $names } — лучше сказать лично.
letter-came = ✉️ { NAME($who) } пишет:

    { $text }
letter-answer-came = ✉️ { NAME($who) } отвечает:

    { $text }
button-letter-answer = Ответить
letter-answer-ask = { $you ->
    [ty] Напиши ответ одним сообщением.
   *[vy] Напишите ответ одним сообщением.
 } { $count ->
    [1] Прочитает только { $names }.
   *[some] Прочитают только { $names }.
 }
letter-too-long = { $you ->
    [ty] Письмо длиннее { $most } знаков и не поместится. Сократи его или раздели на два.
   *[vy] Письмо длиннее { $most } знаков и не поместится. Сократите его или разделите на два.
 }
