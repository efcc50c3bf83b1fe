# Самоаудит: девять пунктов, факты за каждым, подпись руководителя.

self-audit-button = Самоаудит
self-audit-title = <b>Самоаудит · { $organisation } · { $year }</b>
self-audit-status-open = { $left ->
    [0] Все пункты отмечены. Осталось отправить руководителю.
    [one] Осталось отметить { $left } пункт.
    [few] Осталось отметить { $left } пункта.
   *[many] Осталось отметить { $left } пунктов.
 }
self-audit-status-sent = Ждёт подписи руководителя.
self-audit-status-returned = Руководитель вернул на доработку.
self-audit-status-signed = ✅ Подписан руководителем.
self-audit-part-programme = <b>Программа</b> · { $total } из { $most }
self-audit-part-participants = <b>Участники</b> · { $total } из { $most }
self-audit-part-changes = <b>Изменения у наставляемых</b> · { $total } из { $most }
self-audit-sum = Итого { $total } из 18 — { $level }.
self-audit-level-optimal = оптимальный уровень
self-audit-level-acceptable = допустимый уровень
self-audit-level-below = ниже допустимого
self-audit-progress = { $place }/{ $total }
self-audit-facts = Что известно за учебный год:
    { $facts }
self-audit-note = Пояснение: { $text }
self-audit-remark = Замечание: «{ $text }»
self-audit-mark-2 = В полной мере
self-audit-mark-1 = Частично
self-audit-mark-0 = Не проявляется
self-audit-button-note = Добавить пояснение
self-audit-button-on = Продолжить
self-audit-button-look-over = Просмотреть по пунктам
self-audit-button-send = Отправить руководителю
self-audit-button-sign = Подписать
self-audit-button-sign-sure = Да, подписать
self-audit-button-return = Вернуть с замечанием
self-audit-note-ask = Пояснение к пункту «{ $item }»: одна строка, она войдёт в документ.
self-audit-remark-ask = Что поправить? Куратор увидит замечание.
self-audit-sign-sure = Подписать самоаудит: { $organisation }, { $year }? После подписи он не меняется.
self-audit-sent = ✅ Отправлено руководителю.
self-audit-signed-now = ✅ Подписано. Куратор узнает об этом.
self-audit-returned-now = Возвращено куратору с замечанием.
self-audit-told-sent = Самоаудит готов к подписи.
self-audit-told-signed = ✅ Руководитель подписал самоаудит.
self-audit-told-returned = Руководитель вернул самоаудит с замечанием.
audit-incomplete = Отправить пока нельзя: { $count ->
    [one] не отмечен { $count } пункт
    [few] не отмечены { $count } пункта
   *[many] не отмечены { $count } пунктов
 }. Отмеченное сохранено.
head-missing = Подписать некому: у организации «{ $organisation }» в боте нет руководителя. Пригласите его, отметки сохранены.
self-audit-fact-plans = • С планом: { $planned } из { $pairs } пар
self-audit-fact-goals = • { $marked ->
    [0] Цели ещё не отмечены
   *[some] Цели: достигнуто { $reached }, частично { $partly }, всего отмечено { $marked }
 }
self-audit-fact-orders = • С приказом: { $ordered } из { $pairs } пар
self-audit-fact-consents = • { $count ->
    [0] Согласия есть у всех
    [one] Без письменного согласия: { $count } человек
    [few] Без письменного согласия: { $count } человека
   *[many] Без письменного согласия: { $count } человек
 }
self-audit-fact-forms = • Форм наставничества: { $forms }, видов занятий: { $activities }
self-audit-fact-remote = • Встреч онлайн и по телефону: { $count }
self-audit-fact-disputes = • Спорных встреч: { $count }
self-audit-fact-held = • Проведено { $held } встреч из { $due }
self-audit-fact-next-steps = • Договорённость записана после { $count } из { $held } встреч
self-audit-fact-satisfied-mentee = • Довольны наставляемые: { $satisfied } из { $answered }
self-audit-fact-satisfied-mentor = • Довольны наставники: { $satisfied } из { $answered }
self-audit-fact-partners = • Предприятий с договором: { $count }, наставников от них: { $mentors }
self-audit-fact-feedback = • Отзывы вовремя: { $given } из { $asked }
self-audit-fact-mean-comfort = • Комфорт по опросу: { NUMBER($mean, digits: 1) } из 10 (ответов: { $count })
self-audit-fact-mean-support = • Поддержка по опросу: { NUMBER($mean, digits: 1) } из 10 (ответов: { $count })
self-audit-fact-mean-glad = • Рады участию: { NUMBER($mean, digits: 1) } % (ответов: { $count })
self-audit-fact-mean-usefulness = • Польза по опросу: { NUMBER($mean, digits: 1) } из 10 (ответов: { $count })
self-audit-fact-mean-wants-to-mentor = • Хотят стать наставниками: { NUMBER($mean, digits: 1) } % (ответов: { $count })
self-audit-fact-no-answers = • Ответов в опросах пока меньше пяти
self-audit-item-goals = Цели и задачи
self-audit-ask-goals = Насколько работа пар отвечает целям и задачам, ради которых её начали?
self-audit-item-principles = Принципы модели
self-audit-ask-principles = Насколько соблюдаются принципы целевой модели: добровольность, согласие, безопасность, уважение?
self-audit-item-methods = Современные подходы
self-audit-ask-methods = Насколько работа опирается на современные подходы и технологии?
self-audit-item-climate = Психологический климат
self-audit-ask-climate = Насколько участникам комфортно и спокойно?
self-audit-item-guidance = Логика работы наставников
self-audit-ask-guidance = Понимают ли наставники, в чём нужна помощь, и ведут ли к этому шаг за шагом?
self-audit-item-satisfaction = Удовлетворённость участников
self-audit-ask-satisfaction = Насколько довольны наставляемые и наставники?
self-audit-item-partners = Удовлетворённость партнёров
self-audit-ask-partners = Насколько довольны сотрудничеством предприятия-партнёры?
self-audit-item-activity = Интерес наставляемых
self-audit-ask-activity = Насколько наставляемые активны и заинтересованы?
self-audit-item-use = Новое — в деле
self-audit-ask-use = Применяют ли наставляемые то, чему научились, в учёбе, работе и жизни?
