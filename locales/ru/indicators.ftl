# Показатели: строки, из чего сложился каждый, чего не хватает до цели.

indicators-title = <b>Показатели · { $organisation }</b> на { DAY($on) }
indicators-municipality = <b>Показатели · { $municipality }</b> на { DAY($on) }
indicators-none = В настройках муниципалитета показателей нет. Их добавляют в файл настроек.
indicators-no-organisations = Организаций пока нет, считать некого. Добавьте первую.
button-indicators = Показатели

# Названия
measure-full-child-mentees = Дети { $first }–{ $last } лет в роли наставляемых
measure-full-child-mentors = Дети { $first }–{ $last } лет в роли наставников
measure-full-specialist-mentees = Молодые специалисты в роли наставляемых
measure-full-specialist-mentors = Молодые специалисты в роли наставников
measure-full-enterprises = Предприятия, давшие наставников
measure-full-satisfied-mentees = Довольны наставляемые
measure-full-satisfied-mentors = Довольны наставники
measure-full-organisations = Организации, где идёт наставничество
measure-short-child-mentees = Наставляемые { $first }–{ $last }
measure-short-child-mentors = Наставники { $first }–{ $last }
measure-short-specialist-mentees = Специалисты-наставляемые
measure-short-specialist-mentors = Специалисты-наставники
measure-short-enterprises = Предприятия
measure-short-satisfied-mentees = Довольны наставляемые
measure-short-satisfied-mentors = Довольны наставники
measure-short-organisations = Организации

# Значение
figure-line = { $name }: { $value }{ $has ->
    [yes] { " " }· { $target }
   *[no] { "" }
 }
figure-ok = <b>{ NUMBER($per_cent, digits: 1) } %</b> ({ $kind ->
    [answers] { $numerator } из { $denominator } ответивших
   *[people] { $numerator } из { $denominator }
 })
figure-unrepresentative = { NUMBER($per_cent, digits: 1) } % ({ $numerator } из { $denominator }), непредставительно: ответили { $denominator } из { $asked }
figure-no-data = нет данных{ $kind ->
    [answers] : ответов пока нет
   *[people] { $awaited ->
        [0] : не указано, сколько всего
        [one] : ждём { $awaited } организацию
        [few] : ждём { $awaited } организации
       *[many] : ждём { $awaited } организаций
     }
 }
figure-nobody = таких здесь нет
figure-above = ⚠️ участвуют { $numerator }, а всего указано { $denominator }
figure-hidden = мало ответов, скрыто
figure-brief = { NUMBER($per_cent, digits: 1) } %
figure-brief-no-data = нет данных
figure-brief-nobody = таких нет
figure-brief-above = ошибка в численности
figure-brief-hidden = скрыто
figure-whole = { $number } %
figure-tenths = { NUMBER($number, digits: 1) } %
figure-target = цель { $target }
figure-target-reached = цель { $target } ▲
figure-target-missing = цель { $target } ▼ не хватает { $missing }
figure-missing-people = { $count ->
    [one] { $count } человека
    [few] { $count } человек
   *[many] { $count } человек
 }
figure-missing-enterprises = { $count ->
    [one] { $count } предприятия
    [few] { $count } предприятий
   *[many] { $count } предприятий
 }
figure-missing-organisations = { $count ->
    [one] { $count } организации
    [few] { $count } организаций
   *[many] { $count } организаций
 }
figure-missing-answers = { $count ->
    [one] { $count } довольного
    [few] { $count } довольных
   *[many] { $count } довольных
 }

# Объяснение
explanation-title = <b>{ $name }</b> · { $organisation }
    По документу: { $clause }
explanation-title-municipality = <b>{ $name }</b>
    По документу: { $clause }
explanation-value = Сейчас: { $value }
explanation-hidden = Опросы анонимны: пока ответов меньше { $least }, цифру не видит никто.
explanation-left-out = Не учтены: { $reasons }.
formula-child-mentees = Дети { $first }–{ $last } лет, у которых есть наставник, — делим на { $of ->
    [all] всех детей
   *[same_age] всех детей { $first }–{ $last } лет
 }, которые { $where ->
    [living] здесь живут
   *[studying] здесь учатся
 }.
formula-child-mentors = Дети { $first }–{ $last } лет, которые сами наставники, — делим на { $of ->
    [all] всех детей
   *[same_age] всех детей { $first }–{ $last } лет
 }, которые { $where ->
    [living] здесь живут
   *[studying] здесь учатся
 }.
formula-specialist-mentees = Учителя со стажем от { $first } до { $last } лет, у которых есть наставник, — делим на всех учителей с таким стажем.
formula-specialist-mentors = Учителя со стажем от { $first } до { $last } лет, которые сами наставники, — делим на всех учителей с таким стажем.
formula-enterprises = Предприятия, у которых действует соглашение и чей наставник участвует, — делим на все предприятия-партнёры.
formula-satisfied-mentees = Наставляемые, которые оценили участие высоко, — делим на всех ответивших.
formula-satisfied-mentors = Наставники, которые оценили участие высоко, — делим на всех ответивших.
formula-organisations = Организации, где идёт наставничество, — делим на все организации в боте.
figure-bases = На дату: { $now }{ $official ->
    [on_date] { " " }(в отчёт)
   *[since] { "" }
 } · с 1 сентября: { $since }{ $official ->
    [on_date] { "" }
   *[since] { " " }(в отчёт)
 }
figure-no-target = Цель не задана.
figure-target-of = { $whose ->
    [organisation] План организации
    [municipality] Цель муниципалитета
   *[preset] Цель из документа
 } на { $year } год: { $target }.
figure-reached = Достигнута.
figure-short-of = Не хватает { $missing }.
figure-guide = Ориентир методологии на { $year } год: { $guide }.
figure-by-sums = Сумма по организациям; кто в двух организациях, учтён один раз.

# Кто не учтён и почему
left-out-count = { $reason } — { $count }
left-out-no-birth-date = нет точной даты рождения
left-out-too-young = ещё младше
left-out-too-old = на дату исполнилось { $more }
left-out-no-work-date = нет даты начала работы
left-out-works-longer = стаж больше
left-out-not-yet-at-work = стаж меньше
left-out-not-begun = работа пары не началась
left-out-ended = участие завершено
left-out-no-agreement = нет действующего соглашения
left-out-no-mentor = наставник не участвует
indicator-person = { NAME($who, form: "short") }
names-counted = <b>{ $name }</b>
    Учтены: { $count }. Каждый — один раз, сколько бы пар ни было.
names-left-out = <b>{ $name }</b>
    Не учтены: { $count }. Причина — рядом с именем.
button-who-counted = Кто учтён ({ $count })
button-who-left-out = Кто не учтён ({ $count })

# Планируемый результат
button-plan-result = План организации
button-plan-municipal = Цель муниципалитета
planned-result-ask = { $whose ->
    [organisation] Сколько процентов организация планирует на { $year } год?
   *[municipality] Сколько процентов муниципалитет ставит целью на { $year } год?
 } Напишите число: например, 35 или 37,5.
planned-result-kept = ✅ Записано.
plan-not-per-cent = Нужны проценты: число от 0 до 100, не больше одной цифры после запятой. Прежнее не изменилось, напишите ещё раз.
