languages_of_this_portal = Langues de ce portail
language_called = { $tag ->
    [en] anglais
    [fr] français
    [de] allemand
    [es] espagnol
    [ar] arabe
    [it] italien
    [pt] portugais
    [nl] néerlandais
    [pl] polonais
    [uk] ukrainien
    [ru] russe
    [tr] turc
    [zh] chinois
    [vi] vietnamien
   *[other] { $name }
}
in_a_language = En { $language }
some_is_in_a_language = Une partie de cette page est en { $language } : elle n’est pas encore traduite.
