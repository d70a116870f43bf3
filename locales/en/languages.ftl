# The choice of a language, and texts that are not in the language of the portal.

languages_of_this_portal = Languages of this portal
language_called = { $tag ->
    [en] English
    [fr] French
    [de] German
    [es] Spanish
    [ar] Arabic
    [it] Italian
    [pt] Portuguese
    [nl] Dutch
    [pl] Polish
    [uk] Ukrainian
    [ru] Russian
    [tr] Turkish
    [zh] Chinese
    [vi] Vietnamese
   *[other] { $name }
}
in_a_language = In { $language }
some_is_in_a_language = Some of this page is in { $language }: it is not translated yet.
