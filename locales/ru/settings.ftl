# Настройки.

settings-who = <b>{ NAME($who, form: "full") }</b>
settings-role = { $placed ->
    [yes] • { $role } · { $where }
   *[no] • { $role }
 }
button-language = Язык · Language
button-type-code = Ввести код приглашения
invitation-type-code = { $you ->
    [ty] Напиши код с листа приглашения, например <code>НКМТ-2759</code>.
   *[vy] Напишите код с листа приглашения, например <code>НКМТ-2759</code>.
 }
language-choose = На каком языке говорить?
language-later = Язык можно выбрать сразу после входа. Сейчас нужен код или ссылка от куратора.
language-name = Русский
language-chosen = Теперь говорю по-русски.
