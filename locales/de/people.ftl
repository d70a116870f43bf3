people_1_piece_of_your_daily = 1 Teil Ihrer täglichen Arbeit ändert sich.
people_pieces_of_your_daily_work = { $count } Teile Ihrer täglichen Arbeit ändern sich.
people_the_day_to_know = Der Tag, den Sie kennen sollten
people_the_days_to_know = Die Tage, die Sie kennen sollten
people_done = erledigt, { $from_today }
people_as_promised = { $from_today }, wie zugesagt
people_was = { $from_today }; war { $date }
people_first_told = { $from_today }; zuerst geplant für { $date }
people_you_decide = { $from_today }; Sie entscheiden
people_done_by = Erledigt bis { $date }
people_by = Bis { $date }
people_since = seit { $first }
people_from = ab { $first }
people_your_training_and_your_days = Ihre Schulung und Ihre Tage auf einem Zeitstreifen. { $label }.
people_has_a_part_in_this = { $person } hat einen Teil an diesem Projekt.
people_have_a_part_in_this = { $person } wirken an diesem Projekt mit.
people_have_a_part_in_this_project = { $group } wirken an diesem Projekt mit.
people_and_have_a_part_in = { $group } und { $person } wirken an diesem Projekt mit.
people_of_them_are_from_where = { $count } von ihnen sind { people_steps_away } von dort entfernt, wo wir sie brauchen.
people_furthest_from_where_we_need = { $names } { $count ->
    [one] ist
   *[other] sind
} am weitesten von dort entfernt, wo wir sie brauchen: { people_steps_away }.
people_of_5 = { $names } (von 5)
people_is_at_4_or_5 = { $title } steht bei jedem Schritt auf 4 oder 5.
people_both_are_at_4_or = Beide stehen bei jedem Schritt auf 4 oder 5.
people_all_of_them_are_at = Alle stehen bei jedem Schritt auf 4 oder 5.
people_the_next_step_for_is = Der nächste Schritt für { $named } ist, { people_change_step_to }.
people_the_next_step_for_both = Der nächste Schritt für beide ist, { people_change_step_to }.
people_the_next_step_for_all = Der nächste Schritt für alle { $count } ist, { people_change_step_to }.
people_the_next_step_for_of = Der nächste Schritt für { $count } von { $count_2 } ist, { people_change_step_to }.
people_how_groups_and_people_are = Wie Gruppen und Personen informiert werden
people_how_single_persons_are_kept = Wie jede Person informiert wird
people_more_do_not_yet_stand = { $count ->
    [one] 1 weitere Person oder Gruppe steht noch nicht, wo wir sie brauchen
   *[other] { $count } weitere stehen noch nicht, wo wir sie brauchen
}
people_as_wanted = { $word }, wie gewünscht
people_now_wanted = jetzt { $word }, gewünscht { $word_2 }
people_now = jetzt { $word }
people_wanted = gewünscht { $word }
people_past_it = { people_steps_away } darüber hinaus
people_everybody_stands_where_we_need = Alle stehen, wo wir sie brauchen.
people_the_only_one_who_is = Die einzige beurteilte Person steht noch nicht, wo wir sie brauchen.
people_neither_of_the_two_stands = Keiner der beiden steht bisher, wo wir ihn brauchen.
people_1_of_does_not_yet = 1 von { $count } steht noch nicht, wo wir sie brauchen.
people_none_of_stand_where_we = Keiner der { $count } steht bisher, wo wir sie brauchen.
people_of_do_not_yet_stand = { $count } von { $count_2 } stehen noch nicht, wo wir sie brauchen.
people_1_already_stands_where_we = 1 steht schon, wo wir sie brauchen
people_already_stand_where_we_need = { $count } stehen schon, wo wir sie brauchen
people_days = { $count ->
    [one] { $value } Tag
   *[other] { $value } Tage
}
people_days_of_work_by_month = { $told } Arbeitstage nach Monat gegen die verfügbaren Tage.
people_days_there_are = verfügbare Tage
people_work_and_time_by_month = { $name }: Arbeit und Zeit nach Monat
people_a_week = { $days } pro Woche
people_nobody_has_said_yet_how = Niemand hat bisher gesagt, wie viel Zeit er geben kann.
people_nobody_has_more_work_than = Von jetzt an ist niemand überlastet.
people_has_more_work_than_time = Mehr Arbeit als Zeit für { $name }: { $months_in_words }.
people_have_more_work_than_time = { $names } haben in manchen der nächsten Monate mehr Arbeit als Zeit.
people_of_have_more_work_than = { $count } von { $count_2 } haben in manchen der nächsten Monate mehr Arbeit als Zeit.
people_months_from_now_on = { $count } der nächsten Monate
people_has_no_more_work_in = { $name }: Von jetzt an sind keine Arbeitstage geplant.
people_has_of_work_in_and = { $name }: im { $left ->
    [yes] Rest des { $month }
   *[no] { $month }
} { $days } Arbeit und { $time } zu geben.
people_has_enough_time_in_the = { $name }: genug Zeit. Am vollsten ist von jetzt an { $left ->
    [yes] der Rest von { $month }
   *[no] { $month }
}, mit { $days } von { $time }.
people_work_is_spread_evenly_over = Gezählt wird die Arbeit, die Meilensteine planen, gleichmäßig über ihre Arbeitstage verteilt. Anteile sind von der verfügbaren Zeit: Tage je Woche mal Wochen des Monats.
people_show_the_months_of = Die Monate von { $person } zeigen
people_1_more_with_enough_time = 1 weitere, mit genug Zeit
people_more_with_enough_time = { $count } weitere, mit genug Zeit
people_time_for_this_project = Zeit für dieses Projekt
people_part_in_the_milestones_ahead = Außerdem in kommenden Meilensteinen
people_readiness_for_the_change_too = Bereitschaft für den Wandel
people_daily_work_that_changes = Tägliche Arbeit, die sich ändert
people_by_too = bis { $date }
people_of_5_too = { $which ->
    [both] Einfluss { $power }, Interesse { $interest }
    [power] Einfluss { $power }
   *[interest] Interesse { $interest }
} (von 5)
people_does_the_work_on = macht die Arbeit bei { $count }
people_is_asked_on = wird bei { $count } gefragt
people_is_told_of = wird über { $count } informiert
people_more_power_over_the_project = Mehr Einfluss auf das Projekt ↑
people_more_interest_in_it = Mehr Interesse daran →
people_nobody_has_both_much_power = Niemand hat zugleich viel Einfluss und viel Interesse.
people_the_only_one_here_has = Die einzige Person hier hat viel Einfluss und viel Interesse.
people_all_have_much_power_and = Alle { $count } haben viel Einfluss und viel Interesse.
people_1_of_has_much_power = 1 von { $count } hat viel Einfluss und viel Interesse.
people_of_have_much_power_and = { $closely } von { $all } haben viel Einfluss und viel Interesse.
people_power_and_interest_too = Einfluss und Interesse. { $finding } { $quarters }
people_from_4_of_5_on = Ab 4 von 5 gelten Einfluss und Interesse als viel.
people_of_5_too_too = { $influence } von 5
people_of_5_too_too_too = { $interest } von 5
people_power_and_interest_in_numbers = Einfluss und Interesse in Zahlen
people_a_answers_for_the_result = A steht für das Ergebnis ein, R macht die Arbeit, C wird vorher gefragt, I wird danach informiert.
people_for_each_phase_the_strongest = { $letters } Für jede Phase die stärkste Rolle, die jemand bei einem ihrer Meilensteine hat: Mehrere A teilen sich ihre Meilensteine. Die Seite von jedem der { $milestones } sagt es genau.
people_exactly_one_answers_for_each = { $letters } Für jedes Ergebnis steht genau einer ein.
people_more_ahead = { $count } weitere stehen bevor
people_done_too = { $count } erledigt
people_against_the_risk = gegen das Risiko „{ $risk }“
people_to_be_shown_for = { $done ->
    [yes] gezeigt für „{ $gate }“
   *[no] zu zeigen für „{ $gate }“
}
people_assumption_to_be_tested = zu prüfende Annahme
people_issue_to_be_settled = { $done ->
    [yes] geklärtes Problem
   *[no] zu klärendes Problem
}
people_where_people_stand = Wo die Menschen stehen ({ $today }).
people_all_stand_where_we_need_them = Alle stehen, wo wir sie brauchen.
people_steps_away = { $steps ->
    [one] { $steps } Schritt
   *[other] { $steps } Schritte
}
people_change_step = { $step ->
    [1] Wissen, warum
    [2] Es wollen
    [3] Wissen, wie
    [4] Es können
   *[5] Es hält an
}
people_change_step_within = { $step ->
    [1] wissen, warum
    [2] es wollen
    [3] wissen, wie
    [4] es können
   *[5] es hält an
} { $value }
people_change_step_to = { $step ->
    [1] zu wissen, warum
    [2] es zu wollen
    [3] zu wissen, wie
    [4] es zu können
   *[5] es dauerhaft zu machen
}
people_level = { $level ->
    [unaware] ahnungslos
    [resistant] ablehnend
    [neutral] neutral
    [supportive] unterstützend
   *[leading] vorantreibend
}
people_no_gap = keiner
people_quarter = { $quarter ->
    [0] Zufriedenstellen
    [1] Eng zusammenarbeiten
    [2] Bei Bedarf informieren
   *[3] Informiert halten
}
people_quarter_with = { $quarter }: { $names }.
people_a_filled_circle = Ein gefüllter Kreis zeigt, wer zwei oder mehr Schritte von der gewünschten Haltung entfernt ist.
people_most_power_are_drawn = Die { $most } mit dem größten Einfluss sind gezeichnet; die Tabelle nennt alle { $count }.
people_decision = Entscheidung
people_part_in_it = { $part ->
    [both] leitet ihn und steht dafür ein
    [leads] leitet ihn
   *[answers] steht dafür ein
}
people_have_not_said_their_time = { $count ->
    [one] { $count } Person hat nicht gesagt, wie viel Zeit sie hat.
   *[other] { $count } haben nicht gesagt, wie viel Zeit sie haben.
}
people_the_next_months_are_shown = Gezeigt sind die nächsten { $count } Monate.
people_to_be_tested = Zu prüfen: { $title }
