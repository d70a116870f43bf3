quoted = „{ $title }“
reason_past_due = Zugesagt war der { $promised }, und es ist nicht abgeschlossen. { $forecast }
reason_no_promise = Die Prognose ist der { $forecast }. Es wurde kein Termin zugesagt, mit dem man sie vergleichen könnte.
reason_negative_float = Ein fester Termin weiter hinten wird um { $short } verfehlt.
reason_unbegun = Die Arbeit beginnt am { $start }.
reason_before_start = Das Projekt beginnt am { $start }.
reason_no_milestones = Kein Meilenstein gehört dazu, also gibt es nichts zu beurteilen.
reason_milestones_finished = { $of ->
    [1] { $finished ->
        [0] Der einzige Meilenstein ist noch nicht abgeschlossen.
       *[other] Der einzige Meilenstein ist abgeschlossen.
    }
    [2] { $finished ->
        [0] Keiner der beiden Meilensteine ist bisher abgeschlossen.
        [2] Beide Meilensteine sind abgeschlossen.
       *[other] 1 von 2 Meilensteinen ist abgeschlossen.
    }
   *[other] { $finished ->
        [0] Keiner der { $of } Meilensteine ist bisher abgeschlossen.
        [one] { $finished } von { $of } Meilensteinen ist abgeschlossen.
       *[other] { $finished } von { $of } Meilensteinen sind abgeschlossen.
    }
}
reason_all_milestones_finished = Alle { $of } Meilensteine sind abgeschlossen.
reason_measures_wait = { $measures ->
    [one] { $measures } Messgröße wird
   *[other] { $measures } Messgrößen werden
} beurteilt, sobald die Arbeit abgeschlossen ist; die Prognose dafür ist der { $until }.
reason_measures_on_their_day = { $measures ->
    [one] { $measures } Messgröße wird am Tag ihres Zielwerts beurteilt, dem { $first }.
   *[other] { $measures } Messgrößen werden an den Tagen ihrer Zielwerte beurteilt, die erste am { $first }.
}
reason_unread = Es gibt noch keine Messung, nach der „{ $measure }“ zu beurteilen wäre.
reason_unread_and_missed = „{ $measure }“ sollte den Zielwert bis zum { $by } erreichen, und keine Messung zeigt, dass es so ist.
reason_finished = Abgeschlossen am { $day }.
reason_finished_on_time = Abgeschlossen am { $day }, pünktlich.
reason_finished_as_promised = Abgeschlossen am { $day }, { $kept }.
reason_finished_late = Abgeschlossen am { $day }, { $lateness }.
reason_forecast = Die Prognose ist der { $day }.
reason_forecast_late = Die Prognose ist der { $day }, { $lateness }.
reason_forecast_is = { $than ->
    [end] Das Ende wird für den { $day } erwartet
    [end-approved] Das Ende wird für den { $day } erwartet
    [part] Die zugesagten Arbeiten enden voraussichtlich am { $day }
    [part-approved] Die genehmigten Arbeiten enden voraussichtlich am { $day }
   *[promised] Die Prognose ist der { $day }
}
reason_forecast_than = { $than ->
    [approved] genehmigt
    [end-approved] genehmigt
    [part-approved] genehmigt
   *[promised] zugesagt
}
reason_kept = wie { reason_forecast_than }
reason_kept_since = wie am { $on } genehmigt, { $days } nach der ersten Zusage ({ $first })
reason_kept_now = wie jetzt { reason_forecast_than }, { $days } nach der ersten Zusage ({ $first })
reason_forecast_kept = { reason_forecast_is }, { $kept }.
reason_forecast_earlier = { reason_forecast_is }, { $days } früher als { reason_forecast_than } ({ $date }).
reason_forecast_earlier_again = { reason_forecast_is }, { $days } früher als { reason_forecast_than } ({ $date }), aber { $later } nach der ersten Zusage ({ $first }).
reason_forecast_later = { reason_forecast_is }, { $days } später als { reason_forecast_than } ({ $date }). { $limit }
reason_unpromised_end = Das Ende wird für den { $day } erwartet. { $shown ->
    [yes] Dafür wurde kein Termin zugesagt.
   *[no] Es hängt von Arbeiten ab, die hier nicht gezeigt werden.
}
reason_limit = { $unit ->
    [days] { $count ->
        [one] { $count } Arbeitstag
       *[other] { $count } Arbeitstagen
    }
   *[share] { $share }
}
reason_limit_at_risk = Ab { reason_limit } gilt es als gefährdet.
reason_limit_off_track = Ab { reason_limit } gilt es als aus dem Plan.
reason_limit_within = Das liegt innerhalb der Grenze von { reason_limit }.
in_trouble = { $count ->
    [one] ist
   *[other] sind
} { $trouble ->
    [off-track] aus dem Plan
   *[at-risk] gefährdet
}
reason_critical = Auf dem kritischen Pfad: { $titles } { in_trouble }.
reason_key = { $count ->
    [one] Der wichtige Meilenstein
   *[other] Die wichtigen Meilensteine
} { $titles } { in_trouble }.
reason_other = { $titles } { in_trouble }, { $count ->
    [one] hat
   *[other] haben
} aber Spielraum, bevor sich das Ende verschiebt.
measure_reached = „{ $title }“ hat den Zielwert erreicht: { $value } am { $on }, Zielwert { $target }.
measure_on_line = „{ $title }“ hält Schritt: { $value } am { $on }, wo der Weg zu { $target } bis zum { $by } { $line } verlangt.
measure_behind = „{ $title }“ ist im Rückstand: { $value } am { $on }, wo der Weg zu { $target } bis zum { $by } { $line } verlangt.
measure_far_behind = „{ $title }“ ist nicht halb so weit wie nötig: { $value } am { $on }, wo der Weg zu { $target } bis zum { $by } { $line } verlangt.
measure_missed = „{ $title }“ hat den Zielwert { $target } bis zum { $by } verfehlt: Die letzte Messung ist { $value }, am { $on }.
measure_kept = „{ $title }“ wird gehalten: { $value } am { $on }, und { $target } soll bis zum { $by } halten.
measure_lost = „{ $title }“ wird nicht gehalten: { $value } am { $on }, aber { $target } soll bis zum { $by } halten.
reason_cost_kept = Die Prognose ist { $forecast }, wie genehmigt.
reason_cost_unapproved = Die Prognose ist { $forecast }, und nichts wurde genehmigt.
reason_cost_of_credit = Die Prognose ist { $forecast }, genehmigt wurde { $planned }.
reason_cost_over = Die Prognose ist { $forecast }, { $amount } ({ $share }) über den genehmigten { $planned }. { $limit }
reason_cost_under = Die Prognose ist { $forecast }, { $amount } ({ $share }) unter den genehmigten { $planned }.
reason_money_not_shown = Beurteilt werden hier nur die Termine, denn Geld wird nicht gezeigt.
reason_stale = { $sign ->
    [record] Das letzte festgehaltene Datum, die letzte Zahlung oder Messung ist vom { $since }, { $ago }
    [start] Seit dem Beginn am { $since }, { $ago }, kam kein Bericht, kein Datum, keine Zahlung und keine Messung hinzu
   *[update] Der letzte Bericht ist vom { $since }, { $ago }
}. Nach { $limit } ohne Neues gilt ein Stand nicht mehr als verlässlich.
today = heute
yesterday = gestern
tomorrow = morgen
days_ago = { $count ->
    [one] vor { $count } Tag
   *[other] vor { $count } Tagen
}
weeks_ago = { $count ->
    [one] vor { $count } Woche
   *[other] vor { $count } Wochen
}
in_days = { $count ->
    [one] in { $count } Tag
   *[other] in { $count } Tagen
}
days_overdue = { $count ->
    [one] { $count } Tag überfällig
   *[other] { $count } Tage überfällig
}
on_day = am { $day }
