risks_the_gravest = { $risks }; { $names } { $count ->
    [one] ist das schwerste
   *[other] sind die schwersten
}.
risks_actions_against_them_are_overdue = { $count ->
    [one] 1 Maßnahme dagegen ist überfällig.
   *[other] { $count } Maßnahmen dagegen sind überfällig.
}
risks_all_issues_are_settled = Alle Probleme sind geklärt.
risks_1_issue_waits_for_an = 1 Problem wartet auf eine Antwort.
risks_issues_wait_for_an_answer = { $count } Probleme warten auf eine Antwort.
risks_the_only_open_risk_scores = Das einzige offene Risiko hat { $score } von 25 Punkten
risks_no_open_risk_scores_or = Kein offenes Risiko hat { $grave } oder mehr von 25 Punkten; das schwerste hat { $score }
risks_the_only_open_risk_is = Das einzige offene Risiko ist schwer: { $score } von 25
risks_1_of_open_risks_scores = 1 von { $count } offenen Risiken hat { $grave } oder mehr von 25 Punkten
risks_all_open_risks_score_or = Alle { $count } offenen Risiken haben { $grave } oder mehr von 25 Punkten
risks_of_open_risks_score_or = { $count } von { $count_2 } offenen Risiken haben { $grave } oder mehr von 25 Punkten
risks_it_falls_once_its_actions = { $grave }. Es sinkt, sobald seine Maßnahmen erledigt sind.
risks_all_fall_once_their_actions = { $grave }. Alle sinken, sobald ihre Maßnahmen erledigt sind.
risks_1_falls_once_its_actions = { $grave }. 1 sinkt, sobald seine Maßnahmen erledigt sind.
risks_fall_once_their_actions_are = { $grave }. { $count } sinken, sobald ihre Maßnahmen erledigt sind.
risks_actions_done_and_no_lower = { $count ->
    [one] Bei 1 sind alle Maßnahmen erledigt, und die Punkte wurden noch nicht gesenkt.
   *[other] Bei { $count } sind alle Maßnahmen erledigt, und die Punkte wurden noch nicht gesenkt.
}
risks_have_no_score = { $count ->
    [one] 1 hat keine Punktzahl.
   *[other] { $count } haben keine Punktzahl.
}
risks_matrix_of_probability_and_impact = Matrix aus Wahrscheinlichkeit und Auswirkung. { $finding } { $gravest }.
risks_the_score_is_probability_times = Die Punkte sind Wahrscheinlichkeit mal Auswirkung, je von 1 bis 5.
risks_all_done = alles erledigt
risks_no_date = ohne Datum
risks_should_it_happen_are_at = Tritt es ein, stehen { $sum } auf dem Spiel.
risks_should_all_happen_are_at = Treten alle { $count } ein, stehen { $sum } auf dem Spiel.
risks_at_least = mindestens { $amount }
risks_of_the_open_risks_1 = Von den { $count } offenen Risiken nennt 1 einen Betrag: { $sum }.
risks_of_the_open_risks_name = Von den { $count } offenen Risiken nennen { $count_2 } einen Betrag. Treten diese alle ein, stehen { $sum } auf dem Spiel.
risks_if_it_is_wrong = Wenn sie falsch ist
risks_the_event = { $status ->
    [happened] Das ist geschehen
    [closed] Das hätte geschehen können
   *[open] Das kann geschehen
}
risks_the_answer = { $status ->
    [happened] Unsere Antwort war
    [closed] Unsere Antwort war
   *[open] Unsere Antwort
}
risks_of_25_and = { $score } von 25: { $probability_word } und { $impact_word }
risks_when_that_is_done = { $status ->
    [happened] Erwartet, wenn das erledigt ist
    [closed] Als das erledigt war
   *[open] Wenn das erledigt ist
}
risks_avoid_it_the_plan_is = Vermeiden: Der Plan wird so geändert, dass es nicht geschehen kann
risks_reduce_it_make_it_less = Mindern: weniger wahrscheinlich oder weniger schädlich machen
risks_transfer_it_somebody_else_carries = Übertragen: Jemand anders trägt es
risks_accept_it_live_with_it = Hinnehmen: damit leben
risks_actions_overdue = { $count ->
    [one] { $count } Maßnahme überfällig
   *[other] { $count } Maßnahmen überfällig
}
risks_score_of_25 = { $score } von 25
risks_more_are_open = { $count ->
    [one] { $count } weiteres ist offen.
   *[other] { $count } weitere sind offen.
}
risks_probability_word = { $level ->
    [1] selten
    [2] unwahrscheinlich
    [3] möglich
    [4] wahrscheinlich
   *[5] fast sicher
}
risks_impact_word = { $level ->
    [1] vernachlässigbar
    [2] gering
    [3] mittel
    [4] groß
   *[5] schwer
}
risks_matrix_of_probability_and_more = Matrix aus Wahrscheinlichkeit und Auswirkung. { $finding } { $gravest }. Und { $more }.
risks_a_dashed_number = Eine gestrichelte Nummer steht dort, wo das Risiko steht, wenn seine Maßnahmen erledigt sind.
risks_a_filled_number = Eine gefüllte Nummer hat eine überfällige Maßnahme.
risks_no_action = keine
