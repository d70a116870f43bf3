overview_status_at = Stand am { $date }
overview_see_all_goals = Alle { $count } Ziele ansehen
overview_the_go_live_has_not = die Einführung hat sich nicht verschoben
overview_no_go_live_has_moved = keine Einführung hat sich verschoben
overview_go_lives = { $count } Einführungen
overview_1_milestone = { $other ->
    [yes] 1 anderer offener Meilenstein
   *[no] 1 offener Meilenstein
}
overview_milestones = { $other ->
    [yes] { $count } andere offene Meilensteine
   *[no] { $count } offene Meilensteine
}
overview_the_forecast_of_the_total = die Prognose der Summe ist dieselbe
overview_the_project_is_still = der Stand des Projekts bleibt ({ $word })
overview_no_amount_was_approved_to = Es wurde kein Betrag genehmigt, mit dem man vergleichen könnte.
overview_approved = genehmigten { $amount }
overview_that_counts_the_of_contingency = Die verbleibende Reserve von { $amount } zählt darin als ausgegeben.
overview_that_counts_what_is_forecast = Darin sind { $amount } für die Reserve enthalten, wie für sie prognostiziert.
overview_the_contingency_is_overdrawn_by = Die Reserve ist um { $amount } überzogen.
overview_the_contingency_is_used_up = Die Reserve ist aufgebraucht.
overview_contingency_not_needed = { $amount } der Reserve wurden nicht gebraucht und sind wieder frei.
overview_of_approved_is_spent_and = { $finding } Von { $amount } genehmigt sind { $amount_2 } ausgegeben und weitere { $amount_3 } vertraglich gebunden.
overview_of_approved_is_spent = { $finding } Von { $amount } genehmigt sind { $amount_2 } ausgegeben.
overview_under_contract_and_not_yet = Vertraglich gebunden, noch nicht bezahlt
overview_the_budget_in_figures = Das Budget in Zahlen
overview_the_forecast_is_no_amount = Die Prognose ist { $forecast }; es wurde kein Betrag genehmigt.
overview_the_forecast_is_over_what = Die Prognose liegt { $amount } über dem Genehmigten.
overview_the_forecast_is_under_what = Die Prognose liegt { $amount } unter dem Genehmigten.
overview_the_forecast_is_exactly_what = Die Prognose ist genau das Genehmigte.
overview_nothing_of_what_was_approved = Vom Genehmigten ist noch nichts ausgegeben oder vertraglich gebunden.
overview_of_what_was_approved_is = { $share } des Genehmigten sind vertraglich gebunden; ausgegeben ist noch nichts.
overview_of_what_was_approved_is_spent = { $share } des Genehmigten sind ausgegeben.
overview_of_what_was_approved_is_too = { $share } des Genehmigten sind ausgegeben, weitere { $share_2 } vertraglich gebunden.
overview_what_is_new_since = Was seit dem { $day } neu ist
overview_from_the_latest_report_and = Aus dem letzten Bericht und aus dem Plan damals und heute.
overview_decisions_are_due = { $count } Entscheidungen sind fällig
overview_milestones_too = { $count } Meilensteine sind abgeschlossen
overview_done = „{ $title }“: abgeschlossen am { $day }, { $lateness }.
overview_all_there_is = alles, was es gibt
overview_all = alle { $all }
overview_of = { $met } von { $all }
overview_decisions = { $count } Entscheidungen wurden getroffen
overview_issues = { $count } Probleme sind aufgetreten
overview_came_up = „{ $title }“: aufgetreten{ $dated ->
    [yes] { " " }am { $day }
   *[no] { "" }
}{ $settled ->
    [yes] { " " }und geklärt
   *[no] { "" }
}.
overview_none_of_them_was_late = Keiner war verspätet.
overview_one_of_them_was_late = Einer davon war verspätet.
overview_all_of_them_were_late = Alle waren verspätet.
overview_of_them_were_late = { $late } davon waren verspätet.
overview_none_is_settled_yet = Noch keines ist geklärt.
overview_one_is_settled = Eines ist geklärt.
overview_all_are_settled = Alle sind geklärt.
overview_are_settled = { $settled } sind geklärt.
overview_approved_for = { overview_way }, genehmigt für den { $day }
overview_on = Am { $date }.
overview_done_too = { $share } erledigt
overview_work_done_part_solid = Arbeit, erledigter Teil gefüllt
overview_on_the_critical_path = Auf dem kritischen Pfad
overview_the_only_phase_is_under = Die einzige Phase ist im Gange oder kommt noch.
overview_the_only_phase_is_done = Die einzige Phase ist abgeschlossen.
overview_neither_of_the_two_phases = Keine der beiden Phasen ist bisher abgeschlossen.
overview_both_phases_are_done = Beide Phasen sind abgeschlossen.
overview_none_of_the_phases_is = Keine der { $count } Phasen ist bisher abgeschlossen.
overview_all_phases_are_done = Alle { $count } Phasen sind abgeschlossen.
overview_of_phases_done = Abgeschlossene Phasen: { $count } von { $count_2 }.
overview_one_go_live_is_still = Eine Einführung steht noch bevor, am { $one }.
overview_go_lives_are_still_to = Einführungen stehen noch bevor: { $names }.
overview_go_lives_are_still_to_come = { $count } Einführungen stehen noch bevor, vom { $first } bis { $several }.
overview_the_end_is_forecast_for = Das Ende wird für den { $date } erwartet
overview_as_approved = { $end }, wie genehmigt.
overview_later_than_approved = { $end }, { $days } später als genehmigt.
overview_earlier_than_approved = { $end }, { $days } früher als genehmigt.
overview_timeline_of_the_phases = Zeitleiste der Phasen. { $finding } { $told }
overview_of_too = { $count } von { $count_2 }
overview_0_days = 0 Tage
overview_day = { $signed } Tag
overview_days = { $signed } Tage
overview_phases_what_is_done_is = Phasen. Erledigtes ist gewichtet nach { weighted_by }; „später“ zählt Arbeitstage.
overview_phases_what_is_done_is_weighted = Phasen. „Später“ zählt Arbeitstage.
overview_go_lives_have_moved = { $moved } haben sich verschoben: { $names }.
overview_go_live_moves = „{ $title }“ verschiebt sich vom { $from } auf den { $to }, { $days } { $way ->
    [earlier] früher
   *[later] später
}.
overview_one_has_moved = { $moved } hat sich verschoben: „{ $title }“, { $days } { $way ->
    [earlier] früher
   *[later] später
}.
overview_others_have_moved = { $moved } haben sich verschoben{ $which ->
    [earlier] { $count ->
        [2] , beide nach vorn: { $earlier }
       *[other] , alle nach vorn: { $earlier }
    }
    [later] { $count ->
        [2] , beide nach hinten: { $later }
       *[other] , alle nach hinten: { $later }
    }
   *[both] : nach hinten { $later }; nach vorn { $earlier }
}.
overview_total_moves = { $total ->
    [approved] Die genehmigte Summe
   *[forecast] Die Prognose der Summe
} { $way ->
    [rises] steigt
   *[falls] sinkt
} um { $by } auf { $amount }.
overview_project_went = Das Projekt wechselte von „{ $before }“ zu „{ $after }“.
overview_against_approved = { $way ->
    [over] { $difference } über den { $approved }
    [under] { $difference } unter den { $approved }
   *[even] Genau die { $approved }
}.
overview_all_that_is_different = Alles, was anders ist: { $changes }.
overview_several = { $what }: { $names }.
overview_several_and = { $what }: { $names }. { $then }
overview_a_decision_is_due = Eine Entscheidung steht an: „{ $title }“.
overview_a_decision_is_due_by = Eine Entscheidung steht an: „{ $title }“. { $needed }, bis zum { $day }.
overview_done_on = „{ $title }“: abgeschlossen am { $day }.
overview_done_undated = „{ $title }“: abgeschlossen.
overview_both = beide
overview_criteria_are_met = { $count ->
    [one] { $count } { $all ->
        [yes] Kriterium ist
       *[no] weiteres Kriterium ist
    }
   *[other] { $count } { $all ->
        [yes] Kriterien sind
       *[no] weitere Kriterien sind
    }
} für { $gate } erfüllt, jetzt { $now }.
overview_decided_on = { $standing ->
    [refused] Abgelehnt
   *[taken] Entschieden
} am { $day }: „{ $title }“.
overview_decided = { $standing ->
    [refused] Abgelehnt
   *[taken] Entschieden
}: „{ $title }“.
overview_work_has_begun = Die Arbeit hat begonnen{ $count ->
    [one] { " " }an einem weiteren Meilenstein
   *[other] { "" }
}: { $names }.
overview_more_are_open = { $count ->
    [one] { $count } weiterer ist offen.
   *[other] { $count } weitere sind offen.
}
overview_phases_shown = { $finding } { $shown } von { $count } sind hier zu sehen.
weighted_by = { $weighting ->
    [budget] Budget
    [working-days] Arbeitstagen
   *[count] Zahl der Meilensteine
}
# $way is "late" or "early".
overview_way = { $way ->
    [early] { $days } zu früh
   *[late] { $days } zu spät
}
overview_way_to_target = { $now }, Zielwert { $target }
overview_more_goals = { $count ->
    [one] 1 weiteres Ziel
   *[other] { $count } weitere Ziele
}
