# Документы: заголовки, подписи, самоаудит, отчёт наставника.

document-day = { DAY($day, year: "yes") } года
document-made = Сформировано ботом программы наставничества { DAY($day, year: "yes") } года.
document-school-year = { $year } учебный год
document-post-curator = Куратор
document-post-head = Руководитель организации
document-post-mentor = Наставник
document-title-self-audit = Самоаудит реализации целевой модели наставничества
document-file-self-audit = Самоаудит { $year } — { $organisation }
document-audit-item = Показатель
document-audit-mark = Балл
document-audit-facts = Основание
document-audit-part-programme = 1. Программа наставничества: { $total } из { $most }
document-audit-part-participants = 2. Участники: { $total } из { $most }
document-audit-part-changes = 3. Изменения у наставляемых: { $total } из { $most }
document-audit-sum = Итого { $total } баллов из 18: { $level }. Шкала: 2 — в полной мере, 1 — частично, 0 — не проявляется; 15–18 — оптимальный уровень, 9–14 — допустимый.
document-title-mentor-report = Отчёт наставника о реализации программы наставничества
document-file-mentor-report = Отчёт наставника — { $who }
document-report-mentors = Наставник: { $value }
document-report-mentees = Наставляемый: { $value }
document-report-form = Форма наставничества: { $value }
document-report-begun = Начало работы: { $value }
document-report-ended = Завершение: { $value }
document-report-order = Приказ № { $value }
document-report-held = Проведено: { $count ->
    [one] { $count } встреча, { MINUTES($minutes) }
    [few] { $count } встречи, { MINUTES($minutes) }
   *[many] { $count } встреч, { MINUTES($minutes) }
 }
document-goals = Цели
document-goal-title = Цель
document-goal-due = Срок
document-goal-outcome = Результат
document-goal-reached = Достигнута
document-goal-partly = Достигнута частично
document-goal-not-yet = Пока не достигнута
document-words = Итоги словами наставника
document-meetings = Встречи
document-meeting-number = №
document-meeting-day = Дата
document-meeting-minutes = Минут
document-meeting-topic = Содержание
document-meeting-next = Договорённости
document-button = Документ Word
document-here = Документ готов.
journal-button-report = Отчёт наставника (Word)
document-form-pupil-pupil = ученик – ученик
document-form-student-pupil = студент – ученик
document-form-employer-pupil = работодатель – ученик
document-form-teacher-teacher = педагог – педагог
document-form-head-teacher = руководитель – педагог
document-swot = Сильные и слабые стороны (по итоговому опросу)
document-swot-none = Ответов итогового опроса пока меньше пяти: выводы по опросу не делаются.
document-swot-strengths = Сильные стороны — пункты с высокими оценками:
document-swot-weaknesses = Слабые стороны — пункты с низкими оценками:
document-swot-words = Словами участников (анонимно, в случайном порядке):
document-swot-item = { $name } ({ $side }): { NUMBER($mean, digits: 1) } из 10, ответов: { $count }
document-quote = «{ $text }»
