# Подбор пары: кому, с кем и почему; вопрос участникам; приказ; список пар.

form-pupil-pupil = ученик — ученик
form-student-pupil = студент — ученик
form-employer-pupil = взрослый специалист — ученик
form-teacher-teacher = педагог — педагог
form-head-teacher = руководитель — педагог
kind-traditional = один на один
kind-group = группа
kind-virtual = дистанционно
kind-reverse = реверсивное: младший учит старшего

pair-choose-mentee = Кому подбираем наставника?

    { $count ->
        [0] Сейчас никто не ждёт: наставник есть у каждого.
        [one] Ждёт { $count } человек.
        [few] Ждут { $count } человека.
       *[many] Ждут { $count } человек.
     }
pair-no-mentees = Наставляемых пока нет. Добавьте людей по одному или пришлите таблицу.
pair-first-request = { $request }
pair-button-everyone = Показать всех ({ $count })
pair-no-wish = О пожеланиях пока ничего не написано.
pair-choose-mentor = С кем в пару? Сначала те, кто свободен и ближе по интересам.
pair-no-mentors = Наставников пока нет. Добавьте людей и вернитесь сюда.
reason-free = свободное место
reason-room = пар { $count } из { $capacity }
reason-full = ⚠️ мест нет, { $count } из { $capacity }
pair-button-card = Карточка: { NAME($who, form: "short") }
card-name = { $kind ->
    [pupil] <b>{ NAME($who, form: "short") }</b>
   *[adult] <b>{ NAME($who) }</b>
 }
card-name-at = { $kind ->
    [pupil] <b>{ NAME($who, form: "short") }</b>
   *[adult] <b>{ NAME($who) }</b>
 }, { $where }
card-competences = Может помочь: { $text }
card-requests = Нужна помощь: { $text }
card-requests-of = { NAME($who, form: "short") } ждёт помощи: { $text }
card-words = «{ $text }»
card-interests = Интересы: { $text }

pair-choose-more = Кого ещё добавить в группу?
pair-no-more = Добавить в группу больше некого.
pair-review = <b>{ $mentees }</b>
    Наставник: <b>{ NAME($mentor) }</b>
    { $form } · { $kind }
pair-mentor-full = ⚠️ У наставника { NAME($who, form: "short", case: "gen") } уже { $count } из { $capacity } пар. Можно продолжить, если он согласен на большее.
pair-consent-missing = ✖️ { NAME($who, form: "short") }: не хватает { $count ->
    [one] { $count } согласия
    [few] { $count } согласий
   *[many] { $count } согласий
 }
pair-review-next = Участники получат карточку друг друга и ответят сами. Отказ увидите только вы.
pair-review-consents = Сначала отметьте бумажные согласия, без них пару создать нельзя.
pair-button-record-consents = Отметить согласия: { NAME($who, form: "short") }
pair-button-propose-pair = Предложить эту пару
pair-button-other-form = Другая форма
pair-button-other-kind = Другой вид
pair-button-add-to-group = Добавить в группу
pair-proposed = ✅ Участникам отправлен вопрос. Когда ответят, я напишу.
own-mentor = { NAME($who) } не может быть наставником самому себе: выберите другого человека.
pair-exists = { NAME($mentee, form: "short") } и { NAME($mentor, form: "short") } уже в одной паре. Найти её можно в списке пар.
not-everyone-agreed = Приказ пишется, когда согласны все. Ждём ответа: { NAME($who, form: "short") }. Если человек ответил устно, отметьте это «со слов».

proposal-for = { $side ->
    [mentor] { $you ->
        [ty] Куратор предлагает тебе стать наставником:
       *[vy] Куратор предлагает вам стать наставником:
     }
   *[mentee] { $you ->
        [ty] Куратор нашёл тебе наставника:
       *[vy] Куратор предлагает вам наставника:
     }
 }
proposal-question = { $you ->
    [ty] Хочешь попробовать? Если что-то не так, можно отказаться: ответ увидит только куратор.
   *[vy] Хотите попробовать? Если что-то не так, можно отказаться: ответ увидит только куратор.
 }
pair-button-proposal-yes = Да, хочу
pair-button-proposal-think = Нужно подумать
pair-button-proposal-no = Нет
pair-button-proposal-back = Вернуться к вопросу
pair-button-proposal-why = Объяснить куратору
pair-button-proposal-after-all = Всё-таки да
proposal-think = Конечно, спешить некуда. Вопрос будет ждать на главном экране.
proposal-why = { $you ->
    [ty] Напиши парой слов, что не подошло. Прочитает только куратор.
   *[vy] Напишите парой слов, что не подошло. Прочитает только куратор.
 }
proposal-why-kept = ✅ Передано куратору, больше никто не увидит.
proposal-agreed = ✅ Ответ записан. { $others ->
    [yes] Ждём ответа второй стороны и приказа. Как только всё готово, я напишу.
   *[no] Остался приказ, его запишет куратор. Как только всё готово, я напишу.
 }
proposal-declined = Ответ записан, спасибо за честность. Его увидит только куратор и подберёт другую пару.

order-ask = Напишите номер и дату приказа одной строкой, например: «47 от 12.10.2026». Если дата сегодняшняя, хватит номера.
order-unclear = Не вижу номера или даты. Напишите так: «47 от 12.10.2026».
order-recorded = ✅ Записан приказ № { $number } от { DAY($day, year: "yes") }. Если дата другая, запишите приказ ещё раз.
order-later = ✅ Работа началась. Приказ можно записать позже на этом экране.

pairs-for-curators = Список пар ведёт куратор.
pairs-all = Пары и группы: { $count }. Выберите, где посмотреть.
pairs-none = Пар пока нет. Начните с кнопки «Создать пару».
pairs-list = <b>{ $where }</b> · { $count }
pairs-at-proposed = Ждут ответа · { $count }
pairs-at-acquaintance = Знакомство · { $count }
pairs-at-trial = Пробная · { $count }
pairs-at-planning = Планирование · { $count }
pairs-at-joint-work = Совместная работа · { $count }
pairs-at-final-meeting = Итоговая · { $count }
pairs-at-completion = Завершение · { $count }
pairs-at-paused = На паузе · { $count }
pair-button-make-pair = Создать пару
