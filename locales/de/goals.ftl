goals_measures_of = Messgrößen von „{ $title }“
goals_there_is_one_goal = Es gibt ein Ziel
goals_there_are_goals = Es gibt { $count } Ziele
goals_what_the_project_is_for = Wofür das Projekt da ist. { $goals }, bisher ohne Messgrößen.
goals_what_the_project_is_for_and = Wofür das Projekt da ist und woran wir es merken. { $goals }, mit { $several ->
    [no] { $measures }
   *[yes] insgesamt { $measures }
}.
goals_time_and_quality_in_money = Zeit und Qualität, in Geld
goals_milestone_that_leads_there = Meilenstein, der dorthin führt
goals_milestones_that_lead_there = Meilensteine, die dorthin führen
goals_of_done = { $count } von { $count_2 } erledigt
goals_the_last_on = Der letzte am { $last }.
goals_the_last_is_forecast_for = Der letzte wird für den { $last } erwartet.
goals_planned_as_this_goals_part = Geplant, als Teil dieses Ziels am Budget.
goals_planned_as_this_goals_part_of = Geplant, als Teil dieses Ziels am Budget, und { $days } Zeit der Menschen.
goals_planned_on_lines_shown = Geplant in den hier gezeigten Posten, als Teil dieses Ziels. Was nicht gezeigt wird, kann dazukommen.
goals_planned_on_lines_shown_and = Geplant in den hier gezeigten Posten, als Teil dieses Ziels, und { $days } Zeit der Menschen. Was nicht gezeigt wird, kann zum Geld dazukommen.
goals_of_lines_shown = { $sum }, hier gezeigte Posten
goals_of_peoples_time_as_this = Zeit der Menschen, als Teil dieses Ziels.
goals_milestones_that_serve_this_goal = Meilensteine, die diesem Ziel dienen
goals_lines_not_shown_here = Hier nicht gezeigte Posten
goals_budget_lines_that_serve_this = Budgetposten, die diesem Ziel dienen, wie geplant
goals_part_of_the_line = Teil des Postens
goals_cost_of_running_it_afterwards = Kosten des Betriebs danach
goals_loss_without_an_invoice = Verlust ohne Rechnung
goals_cost_of_the_project = Kosten des Projekts
goals_losses_without_an_invoice = Verluste ohne Rechnung
goals_1_of_evenly = 1 von { $goals }, gleichmäßig
goals_of_by_weight = { $own } von { $weights }, nach Gewicht
goals_by_milestones = { $share }, nach Meilensteinen
goals_planned_time_for_this_goal = Geplante Zeit für dieses Ziel
goals_people_behind_this_goal = Menschen hinter diesem Ziel
goals_in = { $title } ({ $unit })
goals_from_start_to_target = Vom Anfang zum Zielwert
goals_by = bis { $month }
goals_the_work_for_it_judged = Die Arbeit dafür { $work ->
    [done] ist abgeschlossen
    [on-time] ist pünktlich
    [not-begun] hat noch nicht begonnen
    [at-risk] ist gefährdet
   *[off-track] ist außer Plan
}. { $measures ->
    [one] Seine Messgröße wird
   *[other] Seine Messgrößen werden
} { $when ->
    [day] { $measures ->
        [one] am Tag ihres Zielwerts beurteilt, im { $first }
       *[other] an den Tagen ihrer Zielwerte beurteilt, die erste im { $first }
    }
    [both] ab { $month } beurteilt, wenn sie abgeschlossen ist, oder vom Tag ihres Zielwerts an, wo dieser früher kommt, die erste im { $first }
   *[work] ab { $month } beurteilt, wenn sie abgeschlossen ist
}.
goals_each_line_runs_from_our = Jede Linie führt vom Anfang zum Zielwert; der Punkt ist, wo wir stehen.
goals_until_the_work_for_a = Bis die Arbeit für ein Ziel erledigt oder der Tag eines Zielwerts gekommen ist, sagt sein Stand, wie diese Arbeit läuft und was schlechter ist als am Anfang.
goals_by_too = { $target } bis { $by }
goals_by_too_too = bis { $by }
goals_readings_of = Messungen von „{ $title }“
goals_every_reading_so_far_the = Alle bisherigen Messungen; die Striche zeigen gleichmäßigen Fortschritt zum Zielwert.
goals_every_reading_not_judged = Alle bisherigen Messungen; die Striche führen gerade vom Anfang zum Zielwert, wann auch immer die Arbeit zu wirken beginnt. Noch gelten sie nicht als Maßstab.
goals_every_reading_so_far = Alle bisherigen Messungen.
goals_readings = { $title }. { $finding } { $count ->
    [one] 1 Messung.
   *[other] { $count } Messungen.
}
goals_target = Zielwert { $number }
goals_there_is_no_reading_yet = Es gibt noch keine Messung.
goals_the_target_is = Der Zielwert ist { $target }.
goals_worse_than_at_the_start = Schlechter als { $start } am Anfang.
goals_as_at_the_start = Wie am Anfang.
goals_from_at_the_start = Am Anfang { $start }.
goals_still_on_as_at_the = Noch { $value } am { $on }, wie am Anfang.
goals_on_from_at_the_start = { $value } am { $on }, von { $number } am Anfang.
goals_on_the_target_is = { $value } am { $on }; der Zielwert ist { $number }.
goals_on = { $value } am { $on }.
goals_on_the_target_is_to = { $value } am { $on }; Ziel ist, { $to } zu halten.
goals_the_target_is_reached_on = Der Zielwert ist erreicht: { $value } am { $on }, Zielwert { $to }.
goals_no_change_yet_on_as = Noch keine Änderung: { $value } am { $on }, wie am Anfang; der Zielwert ist { $to }.
goals_on_worse_than_at_the = { $value } am { $on }, schlechter als { $from } am Anfang; der Zielwert ist { $to }.
goals_on_from_at_the_start_of = { $value } am { $on }, von { $from } am Anfang: { $made } des Wegs zu { $to }.
goals_agreed_on = { $name }, vereinbart am { $date }
goals_of_worse_than_at_the = { $stands } { $today } { $share ->
    [only] ist sie
    [both] sind beide
    [all] sind alle { $of }
   *[some] { $worse ->
        [one] ist
       *[other] sind
    } { $worse } von { $of }
} schlechter als am Anfang.
goals_the_upright_stroke_is_where_we = Der senkrechte Strich ist, wo wir sein sollten ({ $today }).
goals_agreed_by = { $name }, vereinbart am { $date } ({ $by })
goals_the_whole_line = ganz
goals_measure_worse = { $worse ->
    [own] Messgröße: schlechter als am Anfang
    [all] Messgrößen: { $of ->
        [2] beide
       *[other] alle { $of }
    } schlechter
   *[some] Messgrößen: { $count } von { $of } schlechter
}
