# Questions a mentor may open a meeting with, fit for the stage.

question-acquaintance-easily = Что получается легко, когда другим это даётся с трудом?
question-acquaintance-proud = Чем из последних месяцев хочется гордиться?
question-acquaintance-time = Чем больше всего нравится заниматься, когда никто не торопит?
question-acquaintance-bot = Что должно случиться, чтобы наши встречи были не зря?
question-trial-hour = Что попробуем успеть за этот час вместе?
question-trial-way = Как удобнее учиться новому: смотреть, читать, пробовать самому?
question-trial-dislike = Чего на наших встречах точно не должно быть?
question-trial-small = Какой маленький шаг можно сделать уже сегодня?
question-planning-year = Представь конец учебного года: что изменилось к лучшему?
question-planning-first-sign = По какому первому признаку мы поймём, что дело идёт?
question-planning-who-helps = Кто ещё может помочь, кроме нас двоих?
question-planning-obstacle = Что может помешать и что мы тогда сделаем?
question-work-better = Что за эту неделю получилось лучше ожиданий?
question-work-stuck = Где сейчас самое трудное место?
question-work-learnt = Что нового понятно теперь, чего не было видно в прошлый раз?
question-work-next = Что сделаем до следующей встречи, чтобы было чем поделиться?
question-work-proud = Что из сделанного хочется показать другим?
question-final-changed = Что изменилось с нашей первой встречи?
question-final-hardest = Что было самым трудным и как это удалось пройти?
question-final-advice = Какой совет стоит дать тем, кто только начинает?
question-final-thanks = Кому и за что хочется сказать спасибо?
question-completion-remember = Что из наших встреч запомнится надолго?
question-completion-next = Какой шаг хочется сделать дальше уже без подсказок?
