# What the bot says of itself, and what it says when something went wrong.

bot-short-description = Наставничество в школе: встречи, цели, обратная связь — без бумаг.
bot-description =
    Я веду школьные программы наставничества: напоминаю о встречах, помогаю их записать, собираю обратную связь и берегу всё, что вы рассказали.

    Чтобы начать, нужна ссылка или код от куратора вашей школы.
update-failed =
    Не получилось выполнить это действие, и мы уже знаем об этом. Всё, что было записано раньше, на месте.

    Попробуйте ещё раз через меню: /start
demo-jumped = { DAY($start, weekday: "yes") }, { TIME($start) } → { DAY($end, weekday: "yes") }, { TIME($end) }: { $count ->
    [0] тихо, никому не писали
    [one] { $count } напоминание
    [few] { $count } напоминания
   *[many] { $count } напоминаний
 }
command-start = Начать
command-help = Что я умею
command-language = Язык · Language
command-privacy = Кто что видит
invitation-until = { MOMENT($until) }
demo-role-mentee = наставляемый
demo-role-mentor = наставник
demo-role-curator = куратор
demo-role-head = руководитель
demo-role-coordinator = координатор
demo-role-council = совет наставников
