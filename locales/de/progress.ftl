progress_latest_report = letzte Bericht
progress_its_owner_says = Wer dafür einsteht, sagt: { $word }.
progress_the_project_is_forecast_to = Das Ende des Projekts wird am { $date } erwartet.
progress_the_project_ended_on = Das Projekt endete am { $date }.
progress_the_only_milestone_is_not = Der einzige Meilenstein ist noch nicht abgeschlossen.
progress_the_only_milestone_is_reached = Der einzige Meilenstein ist abgeschlossen.
progress_neither_of_the_two_milestones = Keiner der beiden Meilensteine ist bisher abgeschlossen.
progress_both_milestones_are_reached = Beide Meilensteine sind abgeschlossen.
progress_none_of_milestones_is_reached = Keiner der { $number } Meilensteine ist bisher abgeschlossen.
progress_all_milestones_are_reached = Alle { $number } Meilensteine sind abgeschlossen.
progress_1_of_milestones_is_reached = 1 von { $number } Meilensteinen ist abgeschlossen.
progress_of_milestones_are_reached = { $number } von { $number_2 } Meilensteinen sind abgeschlossen.
progress_items = { $whole } Arbeitsstücke
progress_in_all = Insgesamt: { $count }
progress_built = { $count } erledigt
progress_the_only_item_is_not = Das einzige Arbeitsstück ist noch nicht erledigt
progress_neither_of_the_two_items = Keines der beiden Arbeitsstücke ist bisher erledigt
progress_none_of_is_built_yet = Von { $count } Arbeitsstücken ist noch keines erledigt
progress_all_are_built = Alle { $count } Arbeitsstücke sind erledigt
progress_of_built = { $done } von { $count } Arbeitsstücken { $done ->
    [one] ist
   *[other] sind
} erledigt
progress_as_planned_by_now = { $built }, wie bis jetzt geplant
progress_items_by_month_whole_ones = Arbeitsstücke nach Monat: ganze, gleichmäßig geplant über die genehmigten Tage jedes Meilensteins und gleichmäßig erledigt über die gearbeiteten
progress_by_the_end_of = Bis Ende
progress_where_the_items_are_counted = Wo die Arbeitsstücke gezählt werden
progress_from_approved_to_forecast = Von genehmigt bis Prognose
progress_more_moved_by_less = { $count } weitere haben sich um weniger verschoben.
progress_no_change = keine Änderung
progress_working_day = { $signed } Arbeitstag
progress_working_days = { $signed } Arbeitstage
progress_as_approved = wie genehmigt
progress_passed_by_the_end_of = Vergangen bis Ende
progress_lines_that_pay_for_no = Posten, die keinen Meilenstein bezahlen
progress_earned_value_by_phase = Erarbeiteter Wert nach Phase
progress_earned_value_by_category = Erarbeiteter Wert nach Kategorie
progress_planned_and_earned_value_line_by = Geplanter und erarbeiteter Wert, Posten für Posten
progress_all_not_finished = alles, nicht abgeschlossen
progress_of = { $count } von { $count_2 }
progress_lines_that_pay_for_milestones = Posten, die Meilensteine bezahlen, aufgeteilt nach deren genehmigten Arbeitstagen: PV = BAC × vergangene Tage ÷ genehmigte Tage, EV = BAC × Prozent erledigt ÷ 100
progress_of_too = { $amount } von { $amount_2 }
progress_of_too_too = { $worked }, davon { $number } vergangen
progress_of_milestones_and_by_time = von Meilensteinen und nach Zeit; erarbeitet { $money }
progress_all_the_work_that_should = Alle Arbeit, die erledigt sein sollte, ist es, und nicht mehr.
progress_work_that_was_to_cost = Arbeit für { $amount } sollte erledigt sein und ist es nicht.
progress_work_that_was_to_cost_is = Arbeit für { $amount } ist vor der Zeit erledigt.
progress_the_work_that_is_done = Die erledigte Arbeit hat gekostet, was dafür genehmigt war.
progress_the_work_that_is_done_has = Die erledigte Arbeit hat { $amount } mehr gekostet, als dafür genehmigt war.
progress_the_work_that_is_done_too = Die erledigte Arbeit hat { $amount } weniger gekostet, als dafür genehmigt war.
progress_no_work_was_planned_by = Bis jetzt war keine Arbeit geplant.
progress_of_every_of_work_planned = Von je { $hundred } bis jetzt geplanter Arbeit sind { $of_hundred } erledigt.
progress_nothing_is_spent_yet = Noch ist nichts ausgegeben.
progress_every_spent_has_bought_of = { $hundred } Ausgaben haben { $of_hundred } Arbeit gekauft.
progress_nothing_is_left_to_spend = Innerhalb { progress_within } ist nichts mehr auszugeben.
progress_to_stay_within_every_must = Um innerhalb { progress_within } zu bleiben, müssen je { $hundred } Arbeit für { $of_hundred } bringen
progress_more_than_it_has_so = { $needed }: mehr als bisher.
progress_less_than_it_has_so = { $needed }: weniger als bisher.
progress_as_it_has_so_far = { $needed }, wie bisher.
progress_no_work_was_planned = Es war keine Arbeit geplant.
progress_the_plan_had_as_much_done = Der Plan war vor ein, zwei Tagen so weit.
progress_the_plan_has_as_much = Der Plan ist in ein, zwei Tagen so weit.
progress_the_plan_had_as_much_too = Der Plan hatte so viel schon vor { $number ->
    [one] { $number } Monat
   *[other] { $number } Monaten
} erledigt.
progress_the_plan_has_as_much_done = Der Plan hat so viel erst in { $number ->
    [one] { $number } Monat
   *[other] { $number } Monaten
} erledigt.
progress_it_cannot_be_said_before = Das lässt sich erst sagen, wenn Arbeit getan und bezahlt ist.
progress_as_approved_too = Wie genehmigt.
progress_more_than_approved = { $amount } mehr als genehmigt.
progress_less_than_approved = { $amount } weniger als genehmigt.
progress_the_forecast_of_by_day = { $finding }. Die Prognose von { $names } nach Tag des Plans.
progress_forecast_date_by_the_day = Prognosetermin, nach dem Tag des Plans, der ihn nennt
progress_the_first_are_left_out = Am Anfang ausgelassen: { $days }; jeder Meilenstein hat alle seine auf seiner Seite.
progress_what_the_plan_forecast_on = Was der Plan an jedem Tag vorhersagte, an dem sich einer dieser Termine verschob
progress_more_on_each = Mehr zu jedem
progress_of_too_too_too = { $number } von { $number_2 }
progress_what_phases_weigh_by_budget = Was Phasen nach Budget wiegen, zeigt diese Ausgabe nicht, weil Posten darin sind, die sie nicht zeigt.
progress_each_milestone_counts_by_what = Jeder Meilenstein zählt nach seinem Gewicht: sein Teil des genehmigten Budgets, wenn mindestens die Hälfte der Meilensteine eines hat und auch die offene Arbeit darin steckt, sonst seine Arbeitstage.
progress_done_in_percent_done_all = Erledigt in % = erledigt ÷ alles × 100; fällig = bis jetzt fällig ÷ alles × 100
progress_to = { $month } bis { $month_2 }
progress_status_by_month = Stand nach Monat, { $span }
progress_what_the_rules_said_of = Was die Regeln über den Plan in seinem letzten Stand jedes Monats sagten, und in Klammern, was der letzte Bericht des Monats sagte, wo er etwas anderes sagte.
progress_read_the_latest_report = Den letzten Bericht lesen
progress_reported_too = gemeldet: { $word }
progress_reported_too_too = { $standing }; gemeldet: { $word }
progress_in_one_month_the_report = { $standing }; in einem Monat sagte dessen letzter Bericht etwas anderes
progress_in_months_the_report_said = { $standing }; in { $count } Monaten sagte der jeweils letzte Bericht etwas anderes
progress_in_each_of_the_last = { $word } in jedem der letzten { $months }
progress_now_after_in = { $word }, nach { $word_2 } { $span ->
    [single] im { $month }
   *[several] von { $first } bis { $month }
}
progress_reported_in_the_only_report = Im einzigen Bericht gemeldet: { $word }
progress_reported_in_all_of_the = In allen letzten { $reports } gemeldet: { $word }
progress_reported_now_after_in_the = Jetzt gemeldet: { $word }, nach { $before } im Bericht davor
progress_reported_in_the_last = In den letzten { $reports } gemeldet: { $word }
progress_approved_forecast_spent = { $finding }. Genehmigt { $amount }, Prognose { $amount_2 }, ausgegeben { $amount_3 }.
progress_approved = Genehmigt { $value }
progress_forecast = Prognose { $value }
progress_spent = Ausgegeben { $value }
progress_forecast_against_approved = Prognose gegen Genehmigtes: { $against }
progress_with_contingency_by_the_day = Mit Reserve, nach dem Tag des Plans, der es sagt
progress_the_first_are_left_out_too = Am Anfang ausgelassen: { $days }.
progress_the_forecast_is_what_was = Die Prognose ist, was genehmigt wurde
progress_the_forecast_is_what_was_approved = Die Prognose liegt { $difference } { $way ->
    [over] über
   *[under] unter
} dem Genehmigten
progress_and_has_not_moved_since = { $stands }, und das seit dem { $date } unverändert
progress_more_than_ever_before = { $stands }, mehr als je zuvor
progress_it_was_never_more = { $stands }; mehr war es nie
progress_just_that = genau das
progress_over_it = { $amount } darüber
progress_under_it = { $amount } darunter
progress_at_most_on_it_was = { $stands }; der Höchststand war am { $date }: { $then }
progress_on_plan = nach Plan
progress_the_same = gleich
progress_approved_forecast_and_spent_on = Genehmigt, erwartet und ausgegeben an jedem Tag, an dem sich eines davon änderte
progress_work_worth_is_done = Arbeit im Wert von { $amount } ist erledigt{ $way ->
    [even] , wie bis jetzt geplant
    [less] , { $difference } weniger als bis jetzt geplant
   *[more] , { $difference } mehr als bis jetzt geplant
}.
progress_the_work_done_is_worth = Die erledigte Arbeit ist { $money } wert
progress_as_planned_by_now_too_too = wie bis jetzt geplant
progress_was_planned_by_now = geplant waren bis jetzt { $money }
progress_no_work_is_done = Arbeit mit Budget ist noch keine erledigt
progress_none_was_planned_by_now = bis jetzt war keine geplant
progress_nothing_is_spent = ausgegeben ist nichts
progress_is_spent = ausgegeben sind { $money }
progress_no_work_is_planned_or_done = Bis jetzt war keine Arbeit mit Budget geplant, und erledigt ist keine.
progress_is_spent_before_work = { $amount } sind ausgegeben, und Arbeit mit Budget ist noch keine erledigt.
progress_it_cannot_be_said_before_work = Das lässt sich erst sagen, wenn Arbeit mit Budget erledigt ist.
progress_how_phases_are_weighted = Eine Phase ist nach dem Budget gewichtet, wenn die meisten ihrer Meilensteine eines haben und auch die offene Arbeit darin steckt; sonst nach Arbeitstagen oder, bei Zeitpunkten, nach Anzahl.
progress_figures_follow = { $count ->
    [one] { $count } weitere Zahl folgt, wenn Arbeit fällig, erledigt und bezahlt ist.
   *[other] { $count } weitere Zahlen folgen, wenn Arbeit fällig, erledigt und bezahlt ist.
}
progress_it_has_cost_just_that = gekostet hat sie genau das
progress_it_has_cost = gekostet hat sie { $money }
progress_and = { $earned }{ $kept ->
    [yes] , { $planned }
   *[no] ; { $planned }
}, und { $spent }
progress_the_forecast_of_the_work = { $finding }. Die Prognose der Arbeit ist { $value }, von { $approved } genehmigt mit Reserve.
progress_approved_with_contingency = Genehmigt, mit Reserve: { $approved }
progress_approved_too = Genehmigt { $approved }
progress_planned_by_now = Bis jetzt geplant { $value }
progress_earned = Erarbeitet { $value }
progress_against_plan = Gegen den Plan { $signed }
progress_against_cost = Gegen die Kosten { $signed }
progress_months = { $number } Monate
progress_what_of_it_was_approved = Was davon für die Arbeit genehmigt war, die bis jetzt erledigt sein sollte.
progress_what_of_it_was_approved_for = Was davon für die erledigte Arbeit genehmigt war.
progress_what_was_paid_for_the = Was bisher für die Arbeit bezahlt wurde.
progress_what_was_approved_for_the = Was für die Arbeit des Projekts genehmigt war, ohne Reserve.
progress_months_since_the_project_began = Monate seit Projektbeginn; der letzte zählt nach seinen Arbeitstagen.
progress_schedule_performance_in_time = Termineffizienz in Zeit
progress_it_cannot_be_said_before_the = Das lässt sich erst nach dem ersten Tag sagen.
progress_going_on_like_this_the = Geht es so weiter, braucht die Arbeit { $estimate } Monate statt { $planned } (IEAC(t)).
progress_going_on_like_this_as_planned = Geht es so weiter, braucht die Arbeit { $estimate } Monate, wie geplant (IEAC(t)).
progress_tcpi = Nötiger Leistungsindex (TCPI), { $sub }
progress_what_the_rest_must_achieve = Was der Rest erreichen muss
progress_sum_of_the_forecasts_of = Summe der Prognosen aller Posten
progress_as_it_stands_on_the = Wie auf der Seite Budget
progress_if_the_rest_costs_like = Wenn der Rest so viel kostet wie die bisherige Arbeit
progress_eac_bac_cpi = EAC = BAC ÷ CPI
progress_if_the_rest_costs_what = Wenn der Rest kostet, was genehmigt war
progress_eac_ac_bac_ev = EAC = AC + (BAC − EV)
progress_if_lateness_must_be_bought = Wenn auch die Verspätung aufgeholt werden muss
progress_eac_ac_bac_ev_cpi = EAC = AC + (BAC − EV) ÷ (CPI × SPI)
progress_to_the_budget = zum Budget
progress_to_the_estimate = zur Schätzung
progress_what_the_work_will_have = Was die Arbeit gekostet haben wird, ohne Reserve
progress_against_what_was_approved = Gegen das Genehmigte
progress_days_of_each_milestone = Arbeitstage jedes Meilensteins
progress_lines_that_pay = Posten, die Meilensteine bezahlen
progress_lines_earned_as_time_passes = Posten, die mit der Zeit erarbeitet werden
progress_planned_earned_and_spent = Geplant, erarbeitet und ausgegeben nach Monat
progress_a_month_too = { $from_to } { $amount } im Monat
progress_in_equal_months = { $from_to } { $amount } in { $count } gleichen Monaten
progress_working_days_of_each_milestone_in = Arbeitstage jedes Meilensteins, insgesamt und vergangen bis zum Ende jedes Monats. Das Geplante wächst gleichmäßig über die genehmigten: alles × vergangene Tage ÷ Tage. Das Erledigte wuchs gleichmäßig über die gearbeiteten
progress_lines_that_are_earned_as_time = Posten, die mit der Zeit erarbeitet werden: PV = EV = BAC × vergangener Teil des Plans ÷ ganzer Plan
progress_the_plan_had_as_much_too_too = Der Plan war { $today } so weit.
progress_what_the_reports_said_and_what = Was die Berichte sagten und was die Regeln über den Plan sagen; in Klammern, was der letzte Bericht des Monats sagt, wo er etwas anderes sagt.
progress_as_reported = wie berichtet
progress_what_is_still_to_come = Was von jedem Posten noch kommt, also Prognose minus Ausgegebenes, wächst gleichmäßig über die verbleibenden Arbeitstage: Betrag × Tage bis zum Monatsende ÷ Tage. Die Prognose der Ausgaben ist das heute Ausgegebene plus dies
progress_what_is_still_to_come_of = Was von jedem Posten noch kommt
progress_how_it_lies_in_time = Wie es in der Zeit liegt
progress_over_too = { $amount } über { $days }: { $days_2 }
progress_for_work_not_shown = { $amount } für Arbeit, die nicht gezeigt wird
progress_nothing_of_its_plan_lies = Nichts von seinem Plan liegt nach heute, also wird es jetzt erwartet
progress_planned_earned_and_spent_by_the = Geplant, erarbeitet und ausgegeben bis zum Ende jedes Monats. Die Prognose ist das Ausgegebene und was von jedem Posten noch kommt (Prognose weniger Ausgegebenes), verteilt auf die folgenden Tage
progress_lines_that_are_no_more = Posten, die genehmigt waren und nicht mehr da sind
progress_earned_value = Erarbeiteter Wert { $today }
progress_the_latest_report_says = Der { $report } sagt: { $word }.
progress_both_items_are_built = Beide Arbeitsstücke sind erledigt
progress_the_only_item_is_built = Das einzige Arbeitsstück ist erledigt
progress_should_be_by_now = { $built }; { $planned ->
    [0] keines sollte
    [one] { $planned } sollte
   *[other] { $planned } sollten
} es inzwischen sein
progress_reached = erreicht
progress_all_hold_their_dates = { $key ->
    [yes] { $all ->
        [one] Der wichtige Meilenstein hält seinen genehmigten Termin
        [2] Beide wichtigen Meilensteine halten ihre genehmigten Termine
       *[other] Alle { $all } wichtigen Meilensteine halten ihre genehmigten Termine
    }
   *[no] { $all ->
        [one] Der Meilenstein hält seinen genehmigten Termin
        [2] Beide Meilensteine halten ihre genehmigten Termine
       *[other] Alle { $all } Meilensteine halten ihre genehmigten Termine
    }
}
progress_milestones_of_all = { $key ->
    [yes] { $all ->
        [one] Der wichtige Meilenstein
        [2] { $count ->
            [2] Beide wichtigen Meilensteine
           *[other] 1 von 2 wichtigen Meilensteinen
        }
       *[other] { $part ->
            [all] Alle { $all } wichtigen Meilensteine
           *[some] { $count } von { $all } wichtigen Meilensteinen
        }
    }
   *[no] { $all ->
        [one] Der Meilenstein
        [2] { $count ->
            [2] Beide Meilensteine
           *[other] 1 von 2 Meilensteinen
        }
       *[other] { $part ->
            [all] Alle { $all } Meilensteine
           *[some] { $count } von { $all } Meilensteinen
        }
    }
}
progress_moved_against_approved = { progress_milestones_of_all } { $count ->
    [one] ist
   *[other] sind
} { $way ->
    [earlier] früher
   *[later] später
} als genehmigt{ $most ->
    [alone] , um { $days }
    [single] : „{ $title }“, um { $days }
   *[several] , am meisten „{ $title }“: um { $days }
}
progress_within = { $within ->
    [approved] des genehmigten Betrags
   *[estimate] der ersten Schätzung
}
progress_lines_missing_from_the_sums = Was zu den Summen fehlt, sind Posten, die nicht gezeigt werden.
progress_all_built = Alles erledigt
progress_undistributed_budget = Nicht verteiltes Budget
progress_approved_for_work_without_a_date = Was davon für Arbeit genehmigt war, von der nichts sagt, wann sie zu tun ist; geplant ist es, sobald etwas es sagt.
progress_of_finished_work_is_owed = Weitere { $amount } sind für abgeschlossene Arbeit vertraglich gebunden und noch nicht bezahlt: Bis dahin sehen CPI und was daraus geschätzt wird besser aus, als sie sein werden.
progress_going_on_it_costs = Wenn der Rest so viel kostet wie das Erledigte, kostet die Arbeit am Ende { $total }. { $difference }
progress_variances = { $plan ->
    [more] Bis jetzt ist mehr getan als geplant
    [less] Bis jetzt ist weniger getan als geplant
   *[same] Bis jetzt ist so viel getan wie geplant
}, { $cost ->
    [more] und es ist mehr wert, als es gekostet hat
    [less] und es ist weniger wert, als es gekostet hat
   *[same] und es hat gekostet, was es wert ist
}
progress_key_against_plan = Gegen den Plan: erarbeitet minus geplant
progress_key_against_cost = Gegen die Kosten: erarbeitet minus ausgegeben
