# Этапы, что их удерживает и чья очередь.

stage-acquaintance = встреча-знакомство
stage-trial = пробная встреча
stage-planning = встреча-планирование
stage-joint_work = совместная работа
stage-final_meeting = итоговая встреча
stage-completion = завершение

stage-what-acquaintance = Познакомьтесь без спешки: чем каждый живёт и чего ждёт от встреч.
stage-what-trial = Возьмите одно небольшое дело и попробуйте вместе. После встречи спрошу, хочется ли продолжать: ответ увидит только куратор.
stage-what-planning = { $side ->
    [mentor] На этой встрече договоритесь о целях, сроках и о том, как часто видеться.
   *[mentee] { $you ->
        [ty] На этой встрече вы с наставником выберете цели и решите, как часто видеться.
       *[vy] На этой встрече вы с наставником выберете цели и решите, как часто видеться.
     }
 }
stage-what-joint-work = План готов, теперь встречи по плану. После каждой нужен короткий отзыв от обоих.
stage-what-final-meeting = { $side ->
    [mentor] Вспомните вместе, с чего начинали, и отметьте, что с целями.
   *[mentee] Вспомните вместе, с чего начинали и что получилось.
 }
stage-what-completion = { $side ->
    [mentor] Осталось немного: опрос, несколько слов о том, как это было, и отчёт. Черновик отчёта уже готов.
   *[mentee] Осталось немного: опрос и несколько слов о том, как это было.
 }

standing-proposed = Ждут ответа
standing-paused = На паузе
standing-acquaintance = Встреча-знакомство
standing-trial = Пробная встреча
standing-planning = Встреча-планирование
standing-joint-work = Совместная работа
standing-final-meeting = Итоговая встреча
standing-completion = Завершение

status-proposed = ждёт ответов
status-active = идёт
status-paused = на паузе
status-completed = ✅ программа пройдена
status-ended = завершена раньше срока
status-undone = отменена как ошибка

blocker-entry-survey-missing = • Начальный опрос: { NAME($who, form: "short") }
blocker-meeting-missing = • Встреча этого этапа ещё не записана
blocker-feedback-missing = • Отзыв о встрече { DAY($when) }: { NAME($who, form: "short") }
blocker-answer-to-go-on-missing = • Ответ «продолжаем ли»: { NAME($who, form: "short") }
blocker-not-all-wish-to-go-on = • После пробной встречи просят другую пару. Поговорите с каждым отдельно, решение за вами
blocker-goals-missing = • Цели ещё не поставлены
blocker-rhythm-missing = • Не решено, сколько встреч и как часто
blocker-meetings-left = • По плану { $count ->
    [one] осталась { $count } встреча
    [few] остались { $count } встречи
   *[many] осталось { $count } встреч
 }
blocker-final-not-begun = • Встречи по плану прошли: переходить к итоговой или добавить ещё?
blocker-goals-unmarked = • { $count ->
    [one] Не отмечена { $count } цель
    [few] Не отмечены { $count } цели
   *[many] Не отмечено { $count } целей
 }
blocker-reflection-missing = • Слова о том, как это было: { NAME($who, form: "short") }
blocker-report-missing = • Отчёт наставника: { NAME($who, form: "short") }
blocker-exit-survey-missing = • Итоговый опрос: { NAME($who, form: "short") }
blocker-group-reflection-missing = • Групповая рефлексия не отмечена
blocker-closing-missing = • Осталось закрыть программу: это делаете вы

task-answer-meeting = Ответить: встреча { DAY($when) }
task-log = Отметить встречу { DAY($when) }
task-feedback = Отзыв о встрече { DAY($when) }
task-go-on = Ответить: продолжаем?
task-plan-meeting = 📅 Назначить встречу
task-reflection = Написать, как это было
task-report = Отчёт наставника
task-goals = Поставить цели
task-rhythm = Решить, как часто видеться
task-mark-goals = Отметить цели
task-final = Перейти к итоговой встрече
task-final-or-more = Итоговая или ещё встречи
task-answer-proposal = Посмотреть и ответить
task-with = { $task } · { NAME($who, form: "short") }
