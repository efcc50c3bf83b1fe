# Приглашения: ссылка и код, лист для печати, кто пришёл.

invitation-issued =
    <b>{ NAME($who, form: "full") }</b> · { $role }

    Ссылка: { $link }
    Код: <code>{ $code }</code>

    Действует до { DAY($until) } ({ WEEKDAY($until) }), { TIME($until) }. Передайте только этому человеку: приглашение сработает один раз.
invitation-renewed = Новая ссылка готова, прежняя больше не работает
invitation-revoke-sure = Отозвать приглашение: <b>{ NAME($who, form: "full") }</b>? Ссылка и код перестанут работать, карточка останется.
invitation-revoked = Приглашение отозвано: { NAME($who, form: "full") }. Новое можно дать в любой момент из карточки.
button-invitation-renew = Новая ссылка
button-invitation-revoke = Отозвать
button-invitation-revoke-sure = Да, отозвать
invitation-spent = Приглашения на руках нет: его уже открыли или отозвали. Новое можно дать из карточки.
nothing-to-invite-to = У человека здесь нет роли, поэтому звать пока некуда. Сначала дайте роль в карточке.
person-has-no-phone = Отмечено, что у человека нет телефона. Снимите отметку в карточке, и приглашение появится.

relink-sure =
    Новый телефон или аккаунт: <b>{ NAME($who, form: "full") }</b>

    Вы получите новую ссылку. Когда её откроют, всё перейдёт на новый аккаунт, а прежний отключится.
button-relink-sure = Дать ссылку

person-came = { NAME($who, form: "short") } ({ $beside }) теперь в боте. Это точно тот человек?
button-newcomer-yes-named = Да, это { NAME($who, form: "short") }
button-newcomer-yes = Да, всё верно
button-newcomer-no = Нет, отвязать
newcomer-confirmed = ✅ Отмечено: { NAME($who, form: "short") } на месте.
newcomer-reject-sure = Отвязать аккаунт: <b>{ NAME($who, form: "full") }</b>? Вошедший потеряет доступ, а вы получите новую ссылку для нужного человека.
button-newcomer-reject-sure = Да, отвязать
newcomer-rejected = Аккаунт отвязан. Вот новое приглашение:
newcomer-settled = { NAME($who, form: "short") }: { $confirmed ->
    [yes] уже подтверждено, делать ничего не нужно.
   *[no] аккаунт уже отвязан, делать ничего не нужно.
 }

role-given = У { $you ->
    [ty] тебя
   *[vy] вас
 } новая роль: { $role ->
    [mentee] наставляемый
    [mentor] наставник
    [curator] куратор
    [head] руководитель
   *[council] участник совета
 } · { $organisation }.
button-profile-go-on = Дополнить анкету

invitations-everyone-came = Пришли все, у кого есть телефон. Печатать нечего.
invitation-sheet-here = Лист приглашений: { $count ->
    [one] { $count } человек ещё не пришёл
    [few] { $count } человека ещё не пришли
   *[many] { $count } человек ещё не пришли
 }. На втором листе — полоски, чтобы разрезать и раздать.
sheet-file-name = Приглашения.xlsx
sheet-title = Приглашения · { $organisation } · { DAY($day, year: "yes") }
sheet-list = Список
sheet-slips = Для печати
sheet-name = ФИО
sheet-full-name = { NAME($who, form: "full") }
sheet-role = Роль
sheet-place = Класс, место
sheet-code = Код
sheet-link = Ссылка
sheet-until = Действует до
sheet-until-day = { DAY($day, year: "yes") }
sheet-status = Отметка
sheet-waits = ждём
sheet-over = срок вышел
sheet-step-first = Откройте камеру телефона
sheet-step-second = Наведите её на рисунок
sheet-step-third = Нажмите «Начать»
sheet-slip-code = Код:
sheet-slip-by-hand = Без камеры: найдите в Telegram @{ $bot } и пришлите код
sheet-slip-until = Действует до:
role-taken = Роль снята: { $role }, { $organisation }. { $you ->
    [ty] Если это ошибка, скажи куратору.
   *[vy] Если это ошибка, скажите тому, кто ведёт программу.
 }
