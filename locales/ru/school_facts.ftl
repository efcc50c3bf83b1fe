# Факты школы: до программы и после неё.

school-facts-button = Факты школы
school-facts-title = <b>Факты школы · { $organisation } · { $year }</b>
    Считаем только участников программы: как было до неё и как стало.
school-fact-ask = { $fact }: два числа через пробел, было и стало (от { $least } до { $most }). Если «стало» пока неизвестно, хватит одного.
school-fact-kept = ✅ Записано.
school-fact-unknown = • { $fact }: не указано
school-fact-before = • { $fact }: было { $before }
school-fact-line = • { $fact }: { $before } → { $after }
school-fact-whole = { $number }
school-fact-number = { NUMBER($number, digits: 2) }
school-fact-unclear = Нужны одно или два числа от { $least } до { $most }: было и стало, через пробел. Прежнее значение на месте.
school-fact-exams-passed = Сдали ВПР, ОГЭ, ЕГЭ, %
school-fact-button-exams-passed = Экзамены и ВПР
school-fact-mean-mark = Средний балл
school-fact-button-mean-mark = Средний балл
school-fact-olympiads = Участвуют в олимпиадах, чел.
school-fact-button-olympiads = Олимпиады
school-fact-contests = Участвуют в конкурсах, чел.
school-fact-button-contests = Конкурсы
school-fact-projects = Совместные проекты
school-fact-button-projects = Проекты
school-fact-stayed = Молодые педагоги остались, %
school-fact-button-stayed = Остались в школе
