# Набор правил района на бумаге: `python -m bot preset show`.

preset-title = { $title } · учебный год { $year }
preset-zone = Часовой пояс: { $zone }
preset-years = Срок документа: { $years }
preset-month = { $month ->
    [1] Январь
    [2] Февраль
    [3] Март
    [4] Апрель
    [5] Май
    [6] Июнь
    [7] Июль
    [8] Август
    [9] Сентябрь
    [10] Октябрь
    [11] Ноябрь
   *[12] Декабрь
 } { $year }
preset-month-empty = { $month } — ничего с датой
preset-kind-report = отчёт
preset-kind-item = пункт
preset-kind-registers = базы
preset-by = до { $day }
preset-report = { $title } · { $clause } · открыт с { $opens }, подписать до { $due }
preset-report-municipality = { $title } · { $clause } · готовит муниципалитет, до { $due }
preset-item = { $number } { $title } · { $who }
preset-once = Один раз, по документу
preset-constantly = Постоянно
preset-by-plan = По своему плану
preset-planned = { $line } · { $plan }
preset-responsible-head = руководитель
preset-responsible-curator = куратор
preset-responsible-organisation = организация
preset-indicators = Показатели
preset-no-indicators = Показателей нет
preset-measure-child-mentees = Дети-наставляемые
preset-measure-child-mentors = Дети-наставники
preset-measure-specialist-mentees = Молодые специалисты-наставляемые
preset-measure-specialist-mentors = Молодые специалисты-наставники
preset-measure-enterprises = Предприятия, давшие наставников
preset-measure-satisfied-mentees = Довольны наставляемые
preset-measure-satisfied-mentors = Довольны наставники
preset-measure-organisations = Организации с программами
preset-ages = { $from }–{ $to } лет
preset-work = стаж { $from }–{ $to } года
preset-of-same-age-living = от проживающих детей того же возраста
preset-of-same-age-studying = от обучающихся детей того же возраста
preset-of-all-living = от всех проживающих детей
preset-of-all-studying = от всех обучающихся детей
preset-of-specialists-living = от проживающих молодых специалистов
preset-of-specialists-studying = от молодых специалистов организаций
preset-of-enterprises = от предприятий муниципалитета
preset-of-answers = от ответивших
preset-of-organisations = от всех организаций
preset-counted = { $of } · { $clause }
preset-target = цель { $percent } % ({ $year })
preset-no-target = цели нет
preset-no-target-guide = цели нет, ориентир { $percent } % ({ $year })
preset-forms = Формы наставничества
preset-scopes = Кто за что отвечает
preset-scopes-one = Координатор отвечает за все формы
preset-terms = Свои слова
preset-term-coordinator = Координатор
preset-term-organisation = Организация
preset-letterhead = Для документов
preset-authority = Орган
preset-place = Место
preset-collector = Кто собирает
preset-head-post = Кто подписывает
preset-none = не названо
