frame_plan_at_revision = { $title }, plan a { $date }, revisión { $revision }
frame_plan_at = { $title }, plan a { $date }
frame_to_the_go_live = { $which ->
    [first] { $days } hasta la primera puesta en marcha
   *[next] { $days } hasta la próxima puesta en marcha
}
frame_go_live_today = { $which ->
    [first] primera puesta en marcha { $today }
   *[next] próxima puesta en marcha { $today }
}
frame_to_the_end = { $days } hasta el final
frame_the_end_today = el final { $today }
frame_none_is_waiting = Ninguna está pendiente.
frame_this_is_the_plan_as = Este es el plan a { $day } ({ $title }). No ha cambiado desde entonces.
frame_this_is_the_plan_as_of = Este es el plan a { $day } ({ $title }), no el de hoy.
frame_faulty = { $count ->
    [one] El plan tiene un error
   *[other] El plan tiene { $count } errores
}. Lo erróneo falta aquí, por lo que las cifras y las fechas pueden ser incorrectas.
frame_finished = terminado
frame_go_live = { $which ->
    [first] primera puesta en marcha
   *[next] próxima puesta en marcha
}
