# Предприятия-партнёры: список, карточка, соглашение, наставники.

partners-title = <b>Предприятия-партнёры</b>: { $count }{ $ending ->
    [0] { "" }
   *[some] . Скоро кончается соглашение: { $ending }
 }
partners-none = Предприятий пока нет. Добавьте первое: название и, если знаете, ИНН.
partners-archived = <b>В архиве</b>: { $count }. В показатель они не входят.
enterprise-label-ending = ⏳ { $name }
enterprise-ask-new = Напишите название предприятия, а после него ИНН, если знаете:

    «ООО "Заря", 7707083893»
enterprise-added = ✅ Предприятие добавлено. Теперь запишите соглашение и наставников.
enterprise-title = <b>{ $name }</b>
enterprise-inn = ИНН { $inn }
enterprise-no-inn = ИНН не указан
enterprise-no-agreement = Соглашение не записано: в показатель не входит
enterprise-agreement = Соглашение № { $number }: с { DAY($since, year: "yes") }{ $lasts ->
    [until] { " " }по { DAY($until, year: "yes") }
   *[open] , бессрочное
 }{ $state ->
    [active] { "" }
    [ending] , скоро кончается
    [ahead] , ещё не началось
   *[over] , истекло
 }
enterprise-form = Форма: { $form }
enterprise-mentors = { $count ->
    [0] Наставников от него пока нет
   *[some] Наставников от него: { $count }
 }
enterprise-is-archived = В архиве: в показатель не входит.
enterprise-mentor = { NAME($who, form: "short") }
enterprise-choose-mentor = Кого из наставников дало предприятие?
enterprise-no-mentors = Взрослых наставников, которых можно добавить, нет. Сначала внесите человека в базу наставников.
enterprise-unlink-whom = Наставники предприятия. Нажмите на имя, чтобы убрать его отсюда; в базе человек останется.
enterprise-ask-name = { $name }: напишите новое название.
enterprise-ask-inn = { $name }: напишите ИНН, 10 или 12 цифр.
enterprise-ask-agreement = { $name }: напишите номер и сроки соглашения. Например: «12 от 01.09.2026 до 31.08.2027» или «12 от 01.09.2026», если оно бессрочное.
enterprise-agreement-unclear = Сроки не разобрать, прежнее не изменилось. Например: «12 от 01.09.2026 до 31.08.2027».
enterprise-archive-ask = Убрать в архив: <b>{ $name }</b>? В показатель оно больше не войдёт. Вернуть можно в любой момент.
button-partners = Предприятия
button-partner-add = Добавить предприятие
button-partners-archived = Архив ({ $count })
button-partner-agreement = Соглашение
button-partner-link = Добавить наставника
button-partner-mentors = Убрать наставника
button-partner-name = Название
button-partner-inn = ИНН
button-partner-form = Другая форма
button-partner-archive = В архив
button-partner-archive-sure = Убрать в архив
button-partner-restore = Вернуть из архива

inn-wrong = ИНН не сходится: в нём 10 или 12 цифр, и последние проверяют остальные. Ничего не изменилось, проверьте и напишите ещё раз.
agreement-dates-wrong = Соглашение кончается раньше, чем начинается. Прежнее не изменилось, проверьте даты и напишите ещё раз.
partner-name-unclear = Нужно название, не длиннее трёхсот знаков. Ничего не изменилось, напишите ещё раз.
partner-known = Предприятие с таким ИНН уже есть: «{ $name }»{ $archived ->
    [yes] , оно в архиве
   *[no] { "" }
 }. Второй раз добавлять не нужно.
