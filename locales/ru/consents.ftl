# Согласия: что есть, чего не хватает, быстрые способы отметить, отзыв.

consent-participation-self = Участие: сам участник
consent-participation-representative = Участие: законный представитель
consent-personal-data-self = Персональные данные: сам участник
consent-personal-data-representative = Персональные данные: законный представитель
consent-paper = { $numbered ->
    [yes] № { $number } от { DAY($day, year: "yes") }
   *[no] от { DAY($day, year: "yes") }
 }
consents-title = <b>Согласия</b> · { NAME($who, form: "full") }
consent-line-there = ✓ { $what } · { $paper }
consent-line-missing = — { $what }
consents-none-needed = По роли согласия не нужны.
consents-all-there = Всё на месте, можно создавать пару.
consents-all-needed = все недостающие согласия
button-consents-all = { $count ->
    [one] Отметить недостающее
    [few] Отметить все ({ $count })
   *[many] Отметить все ({ $count })
 }
button-consents-again = Как раньше: { $paper }
consent-ask-paper = { NAME($who, form: "short") }: { $what }.

    Напишите номер и дату, например «12 от 01.09.2026». Если номера нет, хватит даты.
consent-was-recorded = ✅ Записано: { $paper }, { WEEKDAY($day) }.
consents-recorded = Согласия отмечены
consent-paper-unclear = Не вижу даты. Напишите так: «12 от 01.09.2026» или просто «1 сентября».
consent-number-too-long = Номер слишком длинный: поместится не больше { $most ->
    [one] { $most } знака
    [few] { $most } знаков
   *[many] { $most } знаков
 }. Сократите его, пожалуйста, или напишите только дату.
consent-date-in-future = { DAY($day, year: "yes") } ещё не наступило. Проверьте дату, пожалуйста.
consent-missing = Пару пока не создать: у человека по имени { NAME($who, form: "full") } не хватает { $count ->
    [one] { $count } согласия
    [few] { $count } согласий
   *[many] { $count } согласий
 }. Отметьте их в карточке и вернитесь.
button-missing-consents = Согласия: у кого не хватает
consents-nobody-lacks = У всех согласия на месте.
consents-missing-title = Согласий не хватает у { $count ->
    [one] { $count } человека
    [few] { $count } человек
   *[many] { $count } человек
 }. Если бумаги общие, отметьте всех одной записью.
button-consents-of = { NAME($who, form: "short") } · { $count }
button-consents-everyone = Отметить всем одной записью ({ $count })
consents-everyone-ask = Номер и дата общей записи для { $count ->
    [one] { $count } человека
    [few] { $count } человек
   *[many] { $count } человек
 }, например «12 от 01.09.2026».
consents-everyone-sure = Отметить все недостающие согласия у { $count ->
    [one] { $count } человека
    [few] { $count } человек
   *[many] { $count } человек
 }: { $paper }, { WEEKDAY($day) }? Бумаги должны быть у вас на руках.
button-consents-everyone-sure = Да, отметить ({ $count })
consents-everyone-recorded = ✅ Отмечено: { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
 }.
button-consent-photo = Фото бумаги
consent-photo-ask = Пришлите фото или файл с согласием: { NAME($who, form: "full") }.
consent-photo-kept = ✅ Фото сохранено.
button-consent-withdraw = Отозвать
button-my-consents = Отозвать согласие
consent-withdraw-which = Какое согласие отзываем? { NAME($who, form: "full") }
consent-withdraw-reason = { NAME($who, form: "full") }: отзываем «{ $what }». Пары встанут на паузу, встречи впереди отменятся, кураторы узнают.

    { $you ->
        [ty] Напиши
       *[vy] Напишите
    } причину в нескольких словах.
reason-missing = Нужна причина, хватит нескольких слов.
consent-was-withdrawn = Согласие отозвано: { $what }. { $count ->
    [0] Идущих пар не было.
    [one] На паузе { $count } пара.
    [few] На паузе { $count } пары.
   *[many] На паузе { $count } пар.
 }
consent-withdrawn = { NAME($who, form: "short") }: отозвано согласие «{ $what }». Идущие пары на паузе, пока согласия снова не будет.
button-consents-person = Согласия: { NAME($who, form: "short") }
