frame_plan_at_revision = { $title }, plan au { $date }, révision { $revision }
frame_plan_at = { $title }, plan au { $date }
frame_to_the_go_live = { $which ->
    [first] { $days } jusqu’à la première mise en service
   *[next] { $days } jusqu’à la prochaine mise en service
}
frame_go_live_today = { $which ->
    [first] première mise en service { $today }
   *[next] prochaine mise en service { $today }
}
frame_to_the_end = { $days } jusqu’à la fin
frame_the_end_today = la fin { $today }
frame_none_is_waiting = Aucune n’attend.
frame_this_is_the_plan_as = Voici le plan au { $day } ({ $title }). Il n’a pas changé depuis.
frame_this_is_the_plan_as_of = Voici le plan au { $day } ({ $title }), et non celui d’aujourd’hui.
frame_faulty = { $count ->
    [one] Le plan contient une erreur
   *[other] Le plan contient { $count } erreurs
}. Ce qui est erroné manque ici : les chiffres et les dates peuvent donc être faux.
frame_finished = terminé
frame_go_live = { $which ->
    [first] première mise en service
   *[next] prochaine mise en service
}
