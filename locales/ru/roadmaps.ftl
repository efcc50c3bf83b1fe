# Дорожные карты организаций: пункты, согласование, напоминания.

home-button-roadmap = Дорожная карта
home-button-roadmaps = Дорожные карты
roadmap-title = <b>Дорожная карта · { $organisation }</b>
roadmap-none = Дорожной карты пока нет: её начинает куратор.
roadmap-none-curator = { $count ->
    [0] Дорожной карты пока нет. Начните её и добавьте свои пункты.
   *[some] Дорожной карты пока нет. Возьмите за основу районную: в ней { $count ->
        [one] { $count } пункт
        [few] { $count } пункта
       *[many] { $count } пунктов
     } для организаций. Потом всё можно изменить под себя.
 }
roadmap-button-begin = Начать дорожную карту
roadmap-begun = ✅ Дорожная карта начата. Проверьте сроки и отправьте её на согласование.
roadmap-status-draft = Черновик: на согласование ещё не отправлена
roadmap-status-changed = Изменена после ответа координатора: нужно согласовать снова
roadmap-status-sent = На согласовании с { DAY($when) }
roadmap-status-returned = Вернулась с замечанием { DAY($when) }
roadmap-status-agreed = ✅ Согласована { DAY($when) }
roadmap-remark = «{ $text }»
roadmap-counts = Всего { $count ->
    [one] { $count } пункт
    [few] { $count } пункта
   *[many] { $count } пунктов
 }, отмечено { $done }
roadmap-overdue = ⚠️ Срок прошёл: { $count }
roadmap-undated = Без срока: { $count }
roadmap-item-done = ✅ { $title }
roadmap-item-overdue = ⚠️ { $day } · { $title }
roadmap-item-dated = { $day } · { $title }
roadmap-item-plain = { $title }
roadmap-button-add = Добавить свой пункт
roadmap-button-send = Отправить на согласование
roadmap-was-sent = ✅ Отправлена координатору. Ответ придёт сюда.
roadmap-button-agree = Согласовать
roadmap-button-return = Вернуть с замечанием
roadmap-was-agreed = ✅ Согласована. Куратор узнает об этом.
roadmap-was-returned = ✅ Вернулась куратору с замечанием.
roadmap-ask-remark = Что поменять в дорожной карте? Замечание увидят кураторы организации.
roadmap-ask-title = Что нужно сделать? Одной фразой, например: «Провести неделю наставничества».
roadmap-item = <b>{ $title }</b>
roadmap-item-numbered = <b>{ $number } · { $title }</b>
roadmap-item-result = Итог: { $text }
roadmap-responsible-head = Отвечает руководитель
roadmap-responsible-curator = Отвечает куратор
roadmap-when-report = Бот подготовит этот отчёт сам и напомнит о нём
roadmap-when-overdue = ⚠️ Срок был { DAY($day, $today) }{ $again ->
    [yes] , повторяется каждый год
   *[no] { "" }
 }
roadmap-when-window = { PERIOD($since, $until, year: "yes") }{ $again ->
    [yes] , каждый год
   *[no] { "" }
 }
roadmap-when-by = До { DAY($day, year: "yes") }{ $again ->
    [yes] , каждый год
   *[no] { "" }
 }
roadmap-when-passed = В документе срок прошёл { DAY($day, year: "yes") }. Назначьте свой, если дело ещё впереди.
roadmap-when-plan = Срок в документе: { $plan }
roadmap-when-constantly = Постоянно
roadmap-when-none = Срока пока нет
roadmap-done = ✅ Сделано { DAY($day, year: "yes") }
roadmap-done-with = ✅ Сделано { DAY($day, year: "yes") }: { $document }
roadmap-button-done = Сделано
roadmap-button-reopen = Снять отметку
roadmap-button-date = Изменить срок
roadmap-button-head = Поручить руководителю
roadmap-button-curator = Поручить куратору
roadmap-button-remove = Убрать
roadmap-button-by = До { DAY($day) }
roadmap-ask-date = К какому дню? Выберите или напишите, например: «1 декабря».
roadmap-ask-document = Каким документом? Напишите номер или пару слов: «приказ № 12 от 1 октября».
roadmap-button-no-document = Без документа
roadmap-remove-sure = Убрать из дорожной карты пункт «{ $title }»?
roadmap-button-remove-yes = Да, убрать
roadmap-item-removed = Пункт убран
roadmaps-title = <b>Дорожные карты</b>
    Согласовано { $agreed } из { $count }
roadmaps-waiting = Ждут вашего ответа: { $count }
roadmaps-without = Ещё не начали: { $count }
roadmaps-overdue = ⚠️ Организаций, где срок прошёл: { $count }
roadmaps-sent = 🕓 { $organisation } · ждёт ответа
roadmaps-returned = { $organisation } · с замечанием
roadmaps-draft = { $organisation } · черновик
roadmaps-agreed = ✅ { $organisation }
roadmaps-none = { $organisation } · не начата
roadmap-button-open = Открыть: { $organisation }
roadmap-notice-sent = { $organisation } просит согласовать дорожную карту.
roadmap-notice-agreed = ✅ Дорожная карта согласована: { $organisation }.
roadmap-notice-returned = Дорожная карта вернулась с замечанием: { $organisation }.

    «{ $remark }»
reminder-roadmap = Дорожная карта: «{ $title }» — срок { ON_DAY($day) }.
reminder-about-roadmap = пункт дорожной карты
roadmap-button-done-item = Сделано: дорожная карта
roadmap-button-open-item = Открыть пункт
roadmap-title-unclear = Нужна короткая фраза, не длиннее трёхсот знаков. Например: «Провести неделю наставничества».
roadmap-date-passed = Срок — сегодня или позже, не дальше трёх лет. Прежний срок на месте, выберите другой день.
roadmap-full = В дорожной карте уже { $most } пунктов, больше не поместится. Уберите лишний и добавьте новый.
roadmap-empty = В дорожной карте пока нет пунктов. Добавьте хотя бы один и отправьте снова.
roadmap-remark-missing = Напишите словами, что поменять: так куратору будет понятно.
roadmap-item-is-report = Это отчёт: бот подготовит его сам, отмечать и переносить не нужно.
