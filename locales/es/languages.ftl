languages_of_this_portal = Idiomas de este portal
language_called = { $tag ->
    [en] inglés
    [fr] francés
    [de] alemán
    [es] español
    [ar] árabe
    [it] italiano
    [pt] portugués
    [nl] neerlandés
    [pl] polaco
    [uk] ucraniano
    [ru] ruso
    [tr] turco
    [zh] chino
    [vi] vietnamita
   *[other] { $name }
}
in_a_language = En { $language }
some_is_in_a_language = Una parte de esta página está en { $language }: aún no se ha traducido.
