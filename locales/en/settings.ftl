# Settings.

settings-who = <b>{ NAME($who, form: "full") }</b>
settings-role = { $placed ->
    [yes] • { $role } · { $where }
   *[no] • { $role }
 }
button-language = Language · Язык
button-type-code = Type an invitation code
invitation-type-code = Type the code from the sheet of invitations, for example <code>HKMT-2759</code>.
language-choose = Which language shall I speak?
language-later = The language can be chosen right after coming in. For now a code or a link from the curator is needed.
language-name = English
language-chosen = I speak English now.
