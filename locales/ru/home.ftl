# Главный экран.

home-nothing = Всё тихо: дел сейчас нет.
home-no-role = { $you ->
    [ty] Сейчас у тебя нет роли в программе. Дадут новую — здесь появится всё нужное.
   *[vy] Сейчас у вас нет роли в программе. Дадут новую — здесь появится всё нужное.
 }
home-waits-mentor = { $you ->
    [ty] Куратор подбирает тебе наставника, обычно это занимает { DAYS($days) }. Как только кто-то найдётся, я сразу напишу.
   *[vy] Куратор подбирает вам наставника, обычно это занимает { DAYS($days) }. Как только кто-то найдётся, я сразу напишу.
 }
home-waits-mentee = Куратор подбирает { $you ->
    [ty] тебе
   *[vy] вам
 } наставляемого и спросит согласия прежде, чем пара начнётся.
home-completed = ✅ Программа пройдена, спасибо!
    { $partner }
home-block = { $partner }
    Этап { $number } из { $total } · { $stage }
home-button-open-with = Открыть: { $names }
home-paused = ⏸ На паузе
    { $partner }
home-proposed = { $side ->
    [mentor] { $you ->
        [ty] Тебе предлагают наставляемого: посмотри и ответь.
       *[vy] Вам предлагают наставляемого: посмотрите и ответьте.
     }
   *[mentee] { $you ->
        [ty] Для тебя нашёлся наставник: посмотри и ответь.
       *[vy] Для вас нашёлся наставник: посмотрите и ответьте.
     }
 }
home-agreed = ⏳ Пара готовится: ждём ответов и приказа.
    { $partner }
home-declined = { $you ->
    [ty] Куратор подбирает тебе другую пару.
   *[vy] Куратор подбирает вам другую пару.
 }
home-curator = <b>Куратор · { $organisation }</b>
    { $count ->
        [0] Пар за работой пока нет
        [one] { $count } пара за работой
        [few] { $count } пары за работой
       *[many] { $count } пар за работой
     }
home-curator-empty = <b>Куратор · { $organisation }</b>

    Начните с людей: пришлите таблицу или добавьте их по одному. Дальше я помогу создать пары.
home-calls = 🔴 Просят о помощи: { $count }
home-proposals = ⏳ Пары ждут ответа: { $count }
home-waiting = Ждут наставника: { $count }
home-consents = Не хватает согласий: { $count ->
    [one] у { $count } человека
    [few] у { $count } человек
   *[many] у { $count } человек
 }
home-button-consents = Отметить согласия ({ $count })
home-button-calls = 🔴 Просят о помощи ({ $count })
home-button-digest = Сводка
home-button-pairs = Пары
home-button-people = Люди
home-button-add-people = Добавить людей
home-button-organisations = Организации
home-coordinator = <b>Координатор · { $municipality }</b>
    { $count ->
        [0] Организаций пока нет. Добавьте первую и пригласите куратора.
        [one] { $count } организация
        [few] { $count } организации
       *[many] { $count } организаций
     }
home-head = <b>Руководитель · { $organisation }</b>
home-council = <b>Совет наставников · { $organisation }</b>
home-running = { $count ->
    [0] Пар за работой пока нет
    [one] { $count } пара за работой
    [few] { $count } пары за работой
   *[many] { $count } пар за работой
 }
home-looked-after = Ведёт куратор: { NAME($curator) }
