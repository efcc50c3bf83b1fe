# Организации: список координатора, добавление, приглашение кураторов.

organisations-title = <b>Организации</b>: { $count }
organisations-none = Организаций пока нет. Добавьте первую, потом пригласите куратора.
button-organisation-add = Добавить организацию
organisation-ask-name = Полное название организации. Короткое можно через косую черту:

    «Коркмаскалинская школа № 2 / школа № 2»
organisation-added = ✅ Добавлена: <b>{ $name }</b>
    Коротко: { $short }

    Теперь пригласите куратора.
button-invite-curator = Пригласить куратора
button-organisation-more = Ещё организация
organisation-name = <b>{ $name }</b>
organisation-counts = Наставляемых { $mentees } · наставников { $mentors } · ждём { $waiting }
organisation-no-curators = Куратора пока нет.
organisation-curator = Куратор: { NAME($who, form: "full") }{ $came ->
    [yes] { "" }
   *[no] { " " }· ещё не в боте
 }
button-curator-link = Ссылка: { NAME($who, form: "short") }
organisation-ask-curator = { $organisation }: напишите фамилию, имя и отчество куратора.
organisation-curator-invited =
    ✅ Куратор: <b>{ NAME($who, form: "full") }</b>

    Ссылка: { $link }
    Код: <code>{ $code }</code>
    Действует до { DAY($until) } ({ WEEKDAY($until) }), { TIME($until) }. Передайте только этому человеку.
organisation-curator-here = ✅ { NAME($who, form: "full") } теперь куратор. Человек уже в боте, ссылка не нужна.
button-one-more-curator = Ещё куратор
organisation-name-unclear = Нужно название, не длиннее трёхсот знаков. Например: «Коркмаскалинская школа № 2 / школа № 2».
organisation-exists = «{ $name }» уже есть в списке.
button-dismiss-curator = Больше не куратор: { NAME($who, form: "short") }
organisation-dismiss-sure = { NAME($who, form: "full") } больше не куратор ({ $organisation })?

    Пары, записи и отчёты останутся школе. Сводки и данные учеников этому человеку больше не придут и не откроются.
button-dismiss-sure = Да, снять
last-curator = Это единственный куратор: пары остались бы без присмотра. Сначала пригласите другого.
