# Small words that every conversation shares. A word here may wait for its first use.

button-back = ← Назад
button-home = Домой
button-later = Позже
button-cancel = Отменить
button-yes = Да
button-no = Нет
button-done = Готово
button-skip = Пропустить
button-save = Сохранить
button-change = Изменить
button-open = Открыть
button-next = Дальше →
button-previous = ← Раньше
button-more = Ещё
button-help = Нужна помощь
button-today = Сегодня
button-tomorrow = Завтра
button-yesterday = Вчера

more-of = ещё { $count }
no-data = нет данных
page-of = { $page } из { $pages }
screen-refreshed = Экран обновлён: с тех пор кое-что изменилось.

month-name = { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
 }
weekday-name = { $weekday ->
    [1] понедельник
    [2] вторник
    [3] среда
    [4] четверг
    [5] пятница
    [6] суббота
   *[7] воскресенье
 }
people-counted = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
 }
meetings-counted = { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[many] { $count } встреч
 }
pairs-counted = { $count ->
    [one] { $count } пара
    [few] { $count } пары
   *[many] { $count } пар
 }
groups-counted = { $count ->
    [one] { $count } группа
    [few] { $count } группы
   *[many] { $count } групп
 }
answers-counted = { $count ->
    [one] { $count } отзыв
    [few] { $count } отзыва
   *[many] { $count } отзывов
 }
rows-counted = { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[many] { $count } строк
 }
