# Refusals that belong to no single noun. A refusal's key is its class name.

not-found = Здесь такого нет. Возможно, запись изменили или { $you ->
    [ty] она тебе
   *[vy] она вам
 } не открыта. { $you ->
    [ty] Начни
   *[vy] Начните
 } с главного экрана.
already-done = Это уже сделано, второй раз не нужно.
preset-mistake = В настройках программы ошибка: <code>{ $path }</code> { $what }
