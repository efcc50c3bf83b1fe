# Сводка куратора: цифры, причины словами, одно действие за другим.

digest-title = <b>Наставничество · { $organisation }</b>
    { PERIOD($since, $until) }
digest-empty = Пар пока нет. Когда появится первая, здесь будет видно, на каком она этапе и что ей нужно.
digest-pairs-and-groups = { $pairs } и { $groups }
digest-stage-acquaintance = Знакомство { $count }
digest-stage-trial = Пробная { $count }
digest-stage-planning = Планирование { $count }
digest-stage-joint-work = Совместная работа { $count }
digest-stage-final-meeting = Итоговая { $count }
digest-stage-completion = Завершение { $count }
digest-waiting = { $proposed ->
    [0] На паузе: { $paused }
   *[some] { $paused ->
        [0] Ждут ответа: { $proposed }
       *[some] Ждут ответа: { $proposed }, на паузе: { $paused }
     }
 }
digest-in-week = За неделю: { $happened }
digest-in-days = За { DAYS($days) }: { $happened }
digest-held = { $held } ({ $sign }{ $change })
digest-feedback = { $given ->
    [one] { $given } отзыв из { $asked }
    [few] { $given } отзыва из { $asked }
   *[many] { $given } отзывов из { $asked }
 }
digest-started = { $count ->
    [one] { $count } новая пара
    [few] { $count } новые пары
   *[many] { $count } новых пар
 }
digest-completed = завершено: { $count }
digest-all-well = ✅ Всё идёт своим чередом: внимания никто не просит.
digest-attention = <b>Нужно внимание</b> ({ $shown } из { $total })
digest-line = • { $who } — { $why }
digest-reason = • { $why }
digest-worry-wish-to-part = после пробной встречи просят другую пару
digest-worry-dispute = о встрече { DAY($day) } стороны говорят разное
digest-worry-wants-curator = после встречи { DAY($day) } просит помощи куратора
digest-worry-low-mood = низкая оценка встречи { DAY($day) }: { $count } из 5
digest-worry-consent = { $count ->
    [1] нет письменного согласия
   *[some] не у всех есть письменные согласия
 }
digest-worry-missed = { $count ->
    [one] встреча не состоялась
    [few] { $count } встречи подряд не состоялись
   *[many] { $count } встреч подряд не состоялись
 }
digest-worry-no-meeting = { $count ->
    [0] { DAYS($days) } с начала, ни одной встречи, первая не назначена
   *[some] { DAYS($days) } без встречи, следующая не назначена
 }
digest-worry-unlogged = встреча { DAY($day) } не отмечена
digest-worry-feedback = { $count ->
    [1] нет отзыва о встрече { DAY($day) }, напоминали
   *[some] ждём отзывы с { DAY($day) }: { $count }, напоминали
 }
digest-worry-pairing = { DAYS($days) } нет ответа на предложение пары
digest-worry-stage = { DAYS($days) } на одном этапе

button-digest-walk = Разобрать по одному
button-digest-remind = Напомнить всем, от кого ждём отзыв ({ $count })
button-digest-table = Таблица пар
button-digest-day = День сводки
digest-reminded = { $count ->
    [0] Сегодня уже напоминали всем, до кого можно достучаться.
    [one] Напомним: { $count } отзыв. Второй раз сегодня не потревожим.
    [few] Напомним: { $count } отзыва. Второй раз сегодня не потревожим.
   *[many] Напомним: { $count } отзывов. Второй раз сегодня не потревожим.
 }
digest-worry-of = { $place } из { $total } · <b>{ $name }</b>
button-digest-remind-these = Напомнить об отзыве
button-digest-write = Написать обоим
button-digest-log = Записать встречу
button-digest-pair = Открыть пару
button-digest-put-off = Отложить
digest-put-off-ask = { $name }: на сколько отложить?
button-digest-days = { DAYS($days) }
digest-put-off = Хорошо. { $name } — снова в сводке после { DAY($until) }.
digest-done = На сегодня всё.
digest-on-weekday = { $weekday ->
    [1] в понедельник
    [2] во вторник
    [3] в среду
    [4] в четверг
    [5] в пятницу
    [6] в субботу
   *[7] в воскресенье
 }
digest-done-until = На сегодня всё. Следующая сводка — { digest-on-weekday } в { $hour }:00.
digest-choose = Сводка какой организации?
digest-table = Таблица пар: { $organisation }.

digest-comes = Сводка приходит { digest-on-weekday } в { $hour }:00. Когда удобнее?
digest-comes-never = Сводка приходит только по команде /digest. Можно выбрать день:
digest-hour-ask = В котором часу?
digest-weekday-1 = Понедельник
digest-weekday-2 = Вторник
digest-weekday-3 = Среда
digest-weekday-4 = Четверг
digest-weekday-5 = Пятница
digest-weekday-6 = Суббота
button-digest-never = Только по запросу

digest-municipality = <b>Наставничество · { $municipality }</b> · 7 дней
    { $count ->
        [one] { $count } пара
        [few] { $count } пары
       *[many] { $count } пар
    } за работой, встреч за неделю: { $held }
digest-round = { $interim ->
    [yes] { $title }, { DAY($day) }
   *[no] Отчёт на { DAY($day) }
 }. { $counts }
digest-button-round = { $interim ->
    [yes] { $title }
   *[no] Отчёт на { DAY($day) }
 }
digest-no-organisations = Организаций пока нет. Добавьте первую, и сводка появится.
digest-organisation = • { $name }: { $count ->
    [one] { $count } пара
    [few] { $count } пары
   *[many] { $count } пар
 }, встреч { $held }{ $idle ->
    [0] { "" }
   *[some] , давно без встречи: { $idle }
 }
digest-status-proposed = ждут согласия
digest-status-active = работают
digest-status-paused = пауза
pairs-table-title = { $organisation }. Наставнические пары на { DAY($day, year: "yes") }
pairs-table-sheet = Пары
pairs-table-file = Пары — { $organisation }
pairs-table-mentees = Наставляемые
pairs-table-mentors = Наставники
pairs-table-stage = Этап
pairs-table-held = Встреч
pairs-table-last = Последняя
pairs-table-next = Следующая
pairs-table-owing = Ждём отзывов
pairs-table-attention = Нужно внимание
pairs-table-stage-acquaintance = Знакомство
pairs-table-stage-trial = Пробная встреча
pairs-table-stage-planning = Планирование
pairs-table-stage-joint-work = Совместная работа
pairs-table-stage-final-meeting = Итоговая встреча
pairs-table-stage-completion = Завершение
digest-chart = 📊 { $organisation }: встречи по неделям и этапы.
chart-title = Наставничество · { $organisation } · { PERIOD($since, $until) }
chart-weeks = Встречи по неделям (с понедельника)
chart-stages = Пары и группы по этапам
chart-file = Наставничество. { $organisation }
