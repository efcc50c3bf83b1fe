# Как идёт программа: цифры за период.

process-title = <b>Ход программы · { $organisation }</b>
    { PERIOD($since, $until) }
process-empty = За это время встреч и пар не было. Цифры появятся сами, когда наставники начнут записывать встречи.
process-meetings = Встречи: { $due ->
    [0] не намечались
   *[some] проведено { $held } из { $due }, { NUMBER($share, digits: 1) } %
 }
process-hours = Вместе: { MINUTES($minutes) }
process-feedback = Отзывы: { $given } из { $asked }{ $asked ->
    [0] { "" }
   *[some] , вовремя { $in_time } ({ NUMBER($share, digits: 1) } %)
 }{ $waived ->
    [0] { "" }
   *[some] ; без отзыва с разрешения куратора: { $waived }
 }
process-waived = Опросы, от которых освободил куратор: { $count }
process-goals = Цели: достигнуты { $reached } из { $marked }, частично { $partly }
process-missed = Не состоялись: { $count }
process-unknown = Не отмечены: { $count }
process-disputed = Спорные: { $count }
process-started = Новые пары: { $count }
process-completed = Завершили: { $count }
process-parted = Расстались раньше: { $count }
process-handed-over = Сменился наставник: { $count }
process-risks = Требуют внимания: { $count ->
    [one] { $count } пара
    [few] { $count } пары
   *[many] { $count } пар
 }
process-stays = <b>Дней на этапе</b> (у половины пар не больше)
process-activities = <b>Чем занимались</b>
process-button-year = С 1 сентября
process-button-quarter = За квартал
process-button-month = За 30 дней
button-digest-process = Ход программы
button-digest-chart = График
process-stay-acquaintance = Знакомство { $days }
process-stay-trial = Пробная { $days }
process-stay-planning = Планирование { $days }
process-stay-joint-work = Совместная работа { $days }
process-stay-final-meeting = Итоговая { $days }
process-stay-completion = Завершение { $days }
process-activity-talk = беседа { $count }
process-activity-study = учёба { $count }
process-activity-project = проект { $count }
process-activity-contest = конкурс, олимпиада { $count }
process-activity-event = мероприятие { $count }
process-activity-volunteering = волонтёрство { $count }
process-activity-class-hour = классный час { $count }
process-activity-lesson = урок { $count }
process-activity-excursion = экскурсия, практика { $count }
process-phase = Программа сейчас: { $phase } этап
phase-preparatory = подготовительный
phase-design = проектировочный
phase-realisation = реализационный
phase-reflection = рефлексивно-аналитический
phase-result = результативный
