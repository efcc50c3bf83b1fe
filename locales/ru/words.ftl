# Small words that every conversation shares. A word here may wait for its first use.

back = ← Назад
home = Домой
later = Позже
cancel = Отменить
yes = Да
no = Нет
done = Готово
skip = Пропустить
save = Сохранить
change = Изменить
open = Открыть
next = Дальше →
previous = ← Раньше
more = Ещё
more-of = ещё { $count }
need-help = Нужна помощь
no-data = нет данных
today = Сегодня
tomorrow = Завтра
yesterday = Вчера
page-of = { $page } из { $pages }

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
