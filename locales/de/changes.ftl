changes_since_the_report_of = Seit dem Bericht vom { $date }
changes_since_the_plan_of_the_report = Seit dem { $day }, dem Plan, auf dem der Bericht vom { $date } beruhte
changes_the_report_said = { $named ->
    [yes] Der Bericht vom { $date } von { $author }
   *[no] Der Bericht vom { $date }
} nannte das Projekt { $status }; nach den Regeln war es { $then }.
changes_since = Seit { $date }
changes_since_the_plan_was_first = Seit der Plan zuerst festgehalten wurde
changes_changes_to_the_plan = Änderungen am Plan
changes_nobody_can_say_from_this = Aus dieser Kopie des Plans lässt sich nicht sagen, was sich geändert hat.
changes_since_the_last_report = Seit dem letzten Bericht
changes_this_is_what_was_approved = Dies wurde am { $day } genehmigt. Seit { $date } gilt ein anderer Basisplan: { $title }.
changes_this_is_the_baseline_in = Dies ist der geltende Basisplan, genehmigt am { $day }.
changes_changes_since = Änderungen seit { $title }
changes_in_force = in Kraft
changes_in_the_order_in_which = In der Reihenfolge ihrer Genehmigung; der letzte gilt.
changes_nothing_in_the_plan_has = Am Plan hat sich nichts geändert.
changes_changes_after_are = { $unrecorded ->
    [committed] Änderungen nach dem { $date } sind noch nicht in git festgehalten
   *[recorded] Er enthält, was sich seit dem letzten gespeicherten Stand vom { $date } geändert hat
}.
changes_the_plan_as_it_is = Der Plan, wie er ist
changes_seen_on = gesehen am { $date }
changes_and_more = Und { $count } weitere.
changes_this_copy_of_the_plan = Diese Kopie des Plans hat nur den neuesten Teil seiner Vergangenheit.
changes_a_part_of_the_plans = Ein Teil der Vergangenheit des Plans ließ sich nicht lesen.
changes_1_recorded_state_could_not = 1 festgehaltener Stand war nicht lesbar
changes_recorded_states_could_not_be = { $count } festgehaltene Stände waren nicht lesbar
changes_changed = { $entries } geändert
changes_in_the_phase = In der Phase „{ $title }“
changes_is_no_longer_stated = ist nicht mehr angegeben
changes_the_plan_did_not_change = Der Plan hat sich nicht geändert.
changes_changes_month_by_month = Änderungen Monat für Monat
changes_what_each_month_changed_in = Was jeder Monat an Terminen, Geld und Stand geändert hat.
changes_changes_in = Änderungen im { $month }
changes_and = Und { $more_places }.
changes_changed_the_same_changes_as = { $name } geändert. Dieselben Änderungen, mit dem, was wegfiel und was dazukam.
changes_and_too = Und { $more_texts }.
changes_to_too = Bis { $title }
changes_from_too = Von { $title }
changes_recorded_on = Festgehalten am { $day }.
changes_choose_the_version_that_you = Wählen Sie die Fassung, die Sie kennen, und die, mit der Sie sie vergleichen wollen.
changes_from_to = Von { $title } bis { $title_2 }
changes_was_reached_on_the_day = { $subject } kam am zuerst geplanten Tag (Plan vom { $date })
changes_has_not_moved_since = { $subject } hat sich seit dem { $date } nicht verschoben
changes_in = im { $month }
changes_on = am { $date }
changes_was_reached_on_the_day_after = { $subject } kam am zuerst geplanten Tag (Plan vom { $date }), nach { $moves }
changes_was_reached_than = { $subject } kam { $days } { $way ->
    [earlier] früher
   *[later] später
} als am { $date } zuerst geplant
changes_moved_times_the_last_and = { $subject } hat sich { $many }-mal verschoben, zuletzt { $when }, und liegt wieder auf dem ersten Termin
changes_moved = { $subject } hat sich { $when } um { $days } nach { $way ->
    [earlier] vorn
   *[later] hinten
} verschoben{ $held ->
    [yes] { " " }und hält seither
   *[no] { "" }
}
changes_moved_in_steps_the_last = { $subject } hat sich in { $many } Schritten um { $days } nach { $way ->
    [earlier] vorn
   *[later] hinten
} verschoben, zuletzt { $when }{ $held ->
    [yes] , und hält seither
   *[no] { "" }
}
changes_no_change = keine Änderung
changes_in_the_plan_as_it = Seit dem letzten gespeicherten Stand des Plans.
changes_to_the_plan_as_of = Zum Plan von { $status_date }
changes_each_named_version_is_compared_with = Jede benannte Fassung wird mit der nächsten und mit dem Plan von { $now } verglichen.
changes_from_to_too = Von { $title } bis { $status_date }
changes_it_begins_on = { $finding } Sie beginnt am { $day }, Älteres wird nicht verglichen.
changes_hollow_before_solid_after = { $note } Hohle Raute: vorher. Volle: nachher.
changes_it_follows = Es folgt auf { $milestone }.
changes_the_gate_waits = Die Freigabe { $gate } wartet darauf.
changes_decision = Entscheidung: { $decision }.
changes_new_text = neu: „{ $text }“
changes_sentence_is_now = jetzt: „{ $text }“
changes_new_heading = neue Überschrift: „{ $text }“
changes_more_are_met = { $count ->
    [one] 1 weiteres ist erfüllt
   *[other] { $count } weitere sind erfüllt
}
changes_gone_text = entfallen: „{ $text }“
changes_text_becomes = „{ $before }“ wird „{ $after }“
changes_and_more_places = und { $more_places }
changes_field_of = { $whole }: { $part }
changes_moved_to_another_phase = In eine andere Phase verschoben
changes_everybody = alle
changes_new = neu
changes_nothing = nichts
changes_yes = ja
changes_no = nein
changes_by_days = { $working ->
    [0] { $signed } { $count ->
        [one] Tag
       *[other] Tage
    }, kein Arbeitstag
    [one] { $by } Arbeitstag
   *[other] { $by } Arbeitstage
}
changes_by_working_days = { $signed } { $count ->
    [one] Arbeitstag
   *[other] Arbeitstage
}
changes_by_points = { $signed } { $count ->
    [one] Punkt
   *[other] Punkte
}
changes_by_steps = { $signed } { $count ->
    [one] Schritt
   *[other] Schritte
}
changes_added = hinzugekommen { $names }
changes_removed = entfallen { $names }
changes_added_and_removed = hinzugekommen { $added }; entfallen { $removed }
changes_forecast_cost = Kosten nach Prognose
changes_now_on_the_critical_path = Jetzt auf dem kritischen Pfad
changes_no_longer_on_the_critical_path = Nicht mehr auf dem kritischen Pfad
changes_room_used_up = Spielraum aufgebraucht
changes_it_had = es waren { $days }
changes_it_had_and_is_short = es waren { $days }, jetzt fehlen { $short }
changes_no_milestone_serves_it = Kein Meilenstein dient diesem Ziel mehr
changes_no_money_serves_it = Kein Geld dient diesem Ziel mehr
changes_endangered = In Gefahr
changes_milestone_is_now = „{ $title }“ ist jetzt { $status }
changes_and_revisions_before = und { $revisions } davor
changes_name_in_the_files = Name in den Dateien
changes_heading = { $kind }: { $title }
changes_end_of_the_project = Ende des Projekts
changes_last_go_live = Letzte Einführung
changes_forecast_total = Summe nach Prognose
changes_approved_total = Genehmigte Summe
changes_end_in_80_of_100 = Ende in 80 von 100 Fällen
changes_the_last_go_live = Die letzte Einführung
changes_the_forecast_total = Die Summe nach Prognose
changes_the_status = Der Stand
changes_moves_later = { $names }: { $days } { $way ->
    [earlier] früher
   *[later] später
}.
changes_the_total_moves = Die Summe nach Prognose { $way ->
    [rises] steigt
   *[falls] sinkt
} um { $amount }.
changes_a_budget_was_entered = Ein Budget von { $amount } wurde eingetragen.
changes_stay_as_they_are = { $names } { $count ->
    [one] bleibt, wie es war
   *[other] bleiben, wie sie waren
}.
changes_the_status_goes = Der Stand wechselt von „{ $before }“ zu „{ $after }“.
changes_judged_against_new_dates = Mit { $title } wurden am { $date } neue Termine und Beträge genehmigt; an diesen wird jetzt gemessen.
changes_note = { $changes }.
changes_note_approved_stays = { $changes }. Die genehmigte Summe bleibt, wie sie war.
changes_payments = Wie geplant bezahlt oder bestellt, auf { $lines }; die Vorhersage bleibt, wie sie ist
changes_note_wording = { $changes }. Keine Wirkung auf Termine, Geld oder Stand.
changes_impact = { $impact ->
    [go-live] Verschiebt eine Einführung
    [money] Ändert Geld
    [dates] Verschiebt andere Termine
    [people] Ändert Ziele, Risiken, Stand oder Menschen
   *[wording] Nur Wortlaut
}
changes_why_go_live = Dies ist eine Einführung.
changes_why_critical = Es liegt auf dem kritischen Pfad: Verschiebt es sich, verschiebt sich das Ende.
changes_why_room = Es { $count ->
    [one] bleibt
   *[other] bleiben
} { $days } Spielraum.
changes_why_of_total = Das sind { $share } der Summe nach Prognose.
changes_status_by_its_owner = Stand laut Verantwortlichen
changes_both_go_lives = Die erste und die letzte Einführung
changes_no_date_moved = { $total ->
    [yes] Kein Termin und keine Summe hat sich geändert.
   *[no] Kein Termin hat sich geändert.
}
