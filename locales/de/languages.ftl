languages_of_this_portal = Sprachen dieses Portals
language_called = { $tag ->
    [en] Englisch
    [fr] Französisch
    [de] Deutsch
    [es] Spanisch
    [ar] Arabisch
    [it] Italienisch
    [pt] Portugiesisch
    [nl] Niederländisch
    [pl] Polnisch
    [uk] Ukrainisch
    [ru] Russisch
    [tr] Türkisch
    [zh] Chinesisch
    [vi] Vietnamesisch
   *[other] { $name }
}
in_a_language = Auf { $language }
some_is_in_a_language = Ein Teil dieser Seite ist auf { $language }, weil er noch nicht übersetzt ist.
