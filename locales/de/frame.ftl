frame_plan_at_revision = { $title }, Plan vom { $date }, Revision { $revision }
frame_plan_at = { $title }, Plan vom { $date }
frame_to_the_go_live = { $which ->
    [first] { $days } bis zur ersten Einführung
   *[next] { $days } bis zur nächsten Einführung
}
frame_go_live_today = { $which ->
    [first] erste Einführung { $today }
   *[next] nächste Einführung { $today }
}
frame_to_the_end = { $days } bis zum Ende
frame_the_end_today = Ende { $today }
frame_none_is_waiting = Keine wartet.
frame_this_is_the_plan_as = Dies ist der Plan vom { $day } ({ $title }). Er hat sich seither nicht geändert.
frame_this_is_the_plan_as_of = Dies ist der Plan vom { $day } ({ $title }), nicht der heutige.
frame_faulty = { $count ->
    [one] Der Plan hat einen Fehler
   *[other] Der Plan hat { $count } Fehler
}. Was fehlerhaft ist, fehlt hier; Zahlen und Daten können deshalb falsch sein.
frame_finished = abgeschlossen
frame_go_live = { $which ->
    [first] erste Einführung
   *[next] nächste Einführung
}
