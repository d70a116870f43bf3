decisions_still_open_the_plan_waits = Noch offen: Der Plan wartet auf sie.
decisions_decided_in = Entschieden { $year }
decisions_decided_without_a_date = Entschieden, ohne Datum
decisions_what_was_chosen_from_what = Was gewählt wurde, woraus, von wem und warum
decisions_none_is_waiting = { $about }: { $decisions }. Keine wartet.
decisions_for_an_answer_none_is = { $about }. { $waiting } { $waiting ->
    [one] wartet
   *[other] warten
} auf eine Antwort, noch keine ist getroffen.
decisions_taken_for_an_answer = { $about }. { $taken } { $count ->
    [one] ist
   *[other] sind
} getroffen, { $waiting } { $waiting ->
    [one] wartet
   *[other] warten
} auf eine Antwort.
decisions_chosen = Gewählt: { $title }
decisions_what_it_would_change = Was sie ändern würde
decisions_effect_on_the_plan = Wirkung auf den Plan
decisions_a_decision_is_asked_for = Es wird eine Entscheidung erbeten, die diese ersetzen würde
decisions_a_decision_that_would_have = Eine Entscheidung, die diese ersetzt hätte, wurde abgelehnt
decisions_this_decision_no_longer_holds = Diese Entscheidung gilt nicht mehr.
decisions_done_on = erledigt am { $date }
decisions_now = jetzt { $date }
decisions_still_open = noch offen
decisions_has_happened = ist eingetreten
decisions_what_there_is_to_choose = Was zur Wahl steht
decisions_there_was_one_option = Es gab eine Möglichkeit.
decisions_there_were_options_which_one = Es gab { $count } Möglichkeiten; welche gewählt wurde, steht im Text.
decisions_was_the_only_option = { $names } war die einzige Möglichkeit.
decisions_of_options_proposed = Von { $count } Möglichkeiten { $chosen ->
    [one] ist { $names }
   *[other] sind { $names }
} vorgeschlagen.
decisions_of_options_chosen = Von { $count } Möglichkeiten { $chosen ->
    [one] wurde { $names }
   *[other] wurden { $names }
} gewählt.
decisions_to = { $amount } bis { $amount_2 }
decisions_it_costs = Sie kostet { $range }.
decisions_each_costs = Jede kostet { $range }.
decisions_they_cost_from = Sie kosten von { $range }.
decisions_the_costs_run_from_none = Die Kosten reichen von { $range }; bei { $without } { $without ->
    [one] steht
   *[other] stehen
} keine.
decisions_overdue_for = Überfällig seit { $days }
decisions_ready_to_go_on = Sind wir bereit?
decisions_next_gate = { $ready ->
    [yes] Bereit
   *[no] Noch nicht
}: { $met }, für „{ $gate }“.
decisions_next_gate_on = { $ready ->
    [yes] Bereit
   *[no] Noch nicht
}: { $met }, { $left ->
    [0] und heute ist der Tag von „{ $gate }“
    [one] 1 Tag bleibt bis „{ $gate }“
   *[other] { $left } Tage bleiben bis „{ $gate }“
}, { $day }.
decisions_vote_was_due_on = Die Abstimmung über { $gate } war fällig: { $day }, { $from_today }.
decisions_no_criteria_are_written_down = noch keine Kriterien aufgeschrieben
decisions_the_only_criterion_is_met = das einzige Kriterium ist erfüllt
decisions_both_criteria_are_met = beide Kriterien sind erfüllt
decisions_all_are_met = alle { $criteria } sind erfüllt
decisions_the_only_criterion_is_not = das einzige Kriterium ist noch nicht erfüllt
decisions_neither_of_the_two_criteria = keines der beiden Kriterien ist bisher erfüllt
decisions_none_of_is_met_yet = von { $criteria } ist bisher keines erfüllt
decisions_1_of_is_met = 1 von insgesamt { $criteria } ist erfüllt
decisions_of_are_met = { $count } von insgesamt { $criteria } sind erfüllt
decisions_passed_on = Freigegeben am { $date }; { $met_so_far }.
decisions_and_the_day_was = { $met_so_far }, und der Termin war der { $date }.
decisions_the_gate_is_passed = Die Freigabe ist erteilt.
decisions_all_gates_are_passed = Alle { $count } Freigaben sind erteilt.
decisions_daily_work_today_and_later = Tägliche Arbeit, heute und später
decisions_since = { $count ->
    [one] Ein täglicher Ablauf ändert sich
   *[other] { $count } tägliche Abläufe ändern sich, der erste
} seit { $date }.
decisions_on = { $count ->
    [one] Ein täglicher Ablauf ändert sich
   *[other] { $count } tägliche Abläufe ändern sich, der erste
} am { $date }, { $ahead }.
decisions_1_step_done_differently = 1 Schritt, anders gemacht
decisions_done_differently = { $steps }, anders gemacht
decisions_steps_today_and_later = { $steps } heute, { $count } { $later ->
    [go-live] ab der Einführung
   *[later] später
}
decisions_needed = Nötig { $from_today }
decisions_and_the_day_is = { $met_so_far }, und der Termin ist { $status_date }.
decisions_more_wait = { $count ->
    [one] { $count } weitere wartet.
   *[other] { $count } weitere warten.
}
decisions_so_far_and_days_left = { $met_so_far }, und es { $count ->
    [one] bleibt
   *[other] bleiben
} noch { $days } bis zum { $date }.
decisions_daily_work_changes = { $count ->
    [one] Ein täglicher Ablauf ändert sich
   *[other] { $count } tägliche Abläufe ändern sich
}.
decisions_closed = geschlossen
decisions_settled = geklärt
decisions_open = offen
decisions_asked_for = erbeten
decisions_turned_down = abgelehnt
decisions_replaced_by_another = durch eine andere ersetzt
decisions_it_was_replaced_by = Diese Entscheidung gilt nicht mehr. Sie wurde ersetzt durch
decisions_it_was_replaced_on_by = Diese Entscheidung gilt nicht mehr. Sie wurde ersetzt am { $date } durch
decisions_it_replaces_an_earlier = { $standing ->
    [asked] Sie würde eine frühere Entscheidung ersetzen
    [refused] Sie hätte eine frühere Entscheidung ersetzt
   *[taken] Sie ersetzt eine frühere Entscheidung
}
decisions_it_replaces_an_earlier_of = { $standing ->
    [asked] Sie würde eine frühere Entscheidung vom { $date } ersetzen
    [refused] Sie hätte eine frühere Entscheidung vom { $date } ersetzt
   *[taken] Sie ersetzt eine frühere Entscheidung vom { $date }
}
decisions_lead = { $lead }:
