roadmap_timeline_of_all_milestones = Zeitleiste aller Meilensteine
roadmap_timeline_of_all_phases = Zeitleiste aller Phasen
roadmap_the_plan_has_phases_and = Der Plan hat Phasen, aber noch keine Meilensteine.
roadmap_each_phase_leads_to_the = Jede Phase führt zur Seite mit ihren Meilensteinen.
roadmap_work_is_outlined_where_the = Arbeit ist umrandet, wo der kritische Pfad durch sie führt: Ein dort verlorener Tag ist am Ende verloren.
roadmap_the_critical_path_is_outlined = Der kritische Pfad ist umrandet: Ein dort verlorener Tag ist am Ende verloren.
roadmap_the_thin_grey_bar_under = Der dünne graue Balken unter der Arbeit zeigt die genehmigten Termine.
roadmap_the_thin_grey_bar_under_the = Der dünne graue Balken unter der Arbeit zeigt die zugesagten Termine.
roadmap_a_line_leads_from_a = Eine Linie führt von einer Arbeit zu dem, was auf sie wartet.
roadmap_slip_is_the_number_of = Verzug ist die Zahl der Arbeitstage nach dem genehmigten Termin.
roadmap_slip_is_the_number_of_promised = Verzug ist die Zahl der Arbeitstage nach dem zugesagten Termin.
roadmap_room_is_the_number_of = Spielraum ist die Zahl der Arbeitstage, um die ein Meilenstein später kommen könnte, ohne das Ende des Projekts oder einen festen Termin zu verschieben.
roadmap_a_diamond_marks_what_everybody = Eine Raute markiert, was alle wissen sollten.
roadmap_milestones_that_everybody_should_know = Meilensteine, die alle kennen sollten
roadmap_each_milestone_waits_for_the = Jeder Meilenstein wartet auf den über ihm. Ein Tag, der bei einem verloren geht, ist am Ende der Kette verloren.
roadmap_more = { $count } weitere
roadmap_the_one_above = der darüber
roadmap_no_earlier_than = { $own ->
    [ends] endet
   *[begins] beginnt
} frühestens, wenn { $other } { $others ->
    [begins] beginnt
   *[reached] erreicht ist
}
roadmap_after = { $own ->
    [ends] endet
   *[begins] beginnt
} { $days }, nachdem { $other } { $others ->
    [begins] beginnt
   *[reached] erreicht ist
}
roadmap_up_to_before = { $own ->
    [ends] endet
   *[begins] beginnt
} bis zu { $days } bevor { $other } { $others ->
    [begins] beginnt
   *[reached] erreicht ist
}
roadmap_end_of_the_project = Ende des Projekts
roadmap_reached_by_this_day_in = Bis zu diesem Tag erreicht, in so vielen von 100 simulierten Projekten
roadmap_50_of_100_by = 50 von 100 bis
roadmap_80_of_100_by = 80 von 100 bis
roadmap_95_of_100_by = 95 von 100 bis
roadmap_the_one_milestone_with_an = Der eine Meilenstein mit Schätzung braucht
roadmap_the_milestones_with_an_estimate = Die { $count } Meilensteine mit Schätzung brauchen
roadmap_the_project_was_run_through = Das Projekt wurde { $runs } Mal durchgespielt. { $estimates } so lange, wie es der Zufall zwischen bestem und schlechtestem Fall will; alle anderen so lange wie geplant.
roadmap_more_people = { $more } weitere Personen
roadmap_milestones_to = Meilensteine { $count } bis { $count_2 }
roadmap_timeline_of_the_milestones = Zeitleiste der Meilensteine
roadmap_milestones_of = Meilensteine von { $title }
roadmap_the_only_milestone_is_reached = Der einzige Meilenstein ist abgeschlossen.
roadmap_the_only_milestone_is_still = Der einzige Meilenstein ist noch zu erreichen.
roadmap_neither_of_the_two_milestones = Keiner der beiden Meilensteine ist bisher abgeschlossen.
roadmap_none_of_the_is_reached = { $milestones }, und noch keiner ist abgeschlossen.
roadmap_both_milestones_are_reached = Beide Meilensteine sind abgeschlossen.
roadmap_all_are_reached = Alle { $milestones } sind abgeschlossen.
roadmap_of_reached = { $count } von { $of } Meilensteinen { $count ->
    [one] ist
   *[other] sind
} abgeschlossen.
roadmap_the_one_that_is_left = Der verbleibende ist nicht später als { roadmap_done_word }.
roadmap_neither_of_the_two_that = Keiner der beiden verbleibenden ist später als { roadmap_done_word }.
roadmap_none_of_the_that_are = Keiner der { $count } verbleibenden ist später als { roadmap_done_word }.
roadmap_is_later_than = „{ $title }“ ist { $days } später als { roadmap_done_word }.
roadmap_and_are_later_than = „{ $first }“ und „{ $second }“ sind { $days } später als { roadmap_done_word }.
roadmap_is_later_than_and = „{ $first }“ ist { $days } später als { roadmap_done_word }, „{ $second }“ { $others }.
roadmap_all = Alle { $count }
roadmap_of_the = { $count } der { $count_2 }
roadmap_that_are_left_are_later = { $of } verbleibenden sind später als { roadmap_done_word }, um bis zu { $days }.
roadmap_keeps_its_date_and_so = { $name } hält den { $done ->
    [approved] genehmigten
   *[promised] zugesagten
} Termin, { $next }, und das Ende ebenso, { $last }.
roadmap_the_last_milestone_was_reached = Der letzte Meilenstein wurde am { $date } erreicht{ $against }.
roadmap_keeps_its_date = { $what } hält den { $done ->
    [approved] genehmigten
   *[promised] zugesagten
} Termin, { $date }.
roadmap_to = { $what } verschiebt sich auf den { $date }{ $against }.
roadmap_is_forecast_for = { $what } wird für den { $date } erwartet.
roadmap_as = , wie { roadmap_done_word }
roadmap_later_than = , { $days } später als { roadmap_done_word }
roadmap_earlier_than = , { $days } früher als { roadmap_done_word }
roadmap_the_end_of_the_project = das Ende des Projekts, { $date }
roadmap_one_milestone_alone_sets = Ein einziger Meilenstein bestimmt { $what }.
roadmap_milestones_in_a_row_set = { $count } Meilensteine in Folge bestimmen { $what }.
roadmap_before_these = { $milestones_stand } vor diesen
roadmap_done = { $share } erledigt
roadmap_under_way_since = im Gange seit { $date }, { $done }
roadmap_under_way_since_too = im Gange seit { $date }
roadmap_under_way = im Gange, { $done }
roadmap_of_work_from = { $days } Arbeit ab { $date }
roadmap_no_room = kein Spielraum
roadmap_of_room = { $days } Spielraum
roadmap_too_late = { $days } zu spät
roadmap_the_day_of_the_forecast = der Tag der Prognose
roadmap_after_the_forecast = { $days } nach der Prognose
roadmap_before_the_forecast = { $days } vor der Prognose
roadmap_in_80_of_100_simulated = In 80 von 100 simulierten Projekten kommt das Ende bis { $date }, { $against }.
roadmap_early = Nach den Schätzungen ist der { $date } früh: Die Hälfte der simulierten Durchläufe erreicht es bis zum { $half }, vier von fünf bis zum { $most }.
roadmap_no_milestones_yet = Noch keine Meilensteine.
roadmap_its_only_milestone_is_reached = der einzige Meilenstein ist abgeschlossen
roadmap_its_only_milestone_is_still = der einzige Meilenstein ist noch zu erreichen
roadmap_both_milestones_reached = beide Meilensteine abgeschlossen
roadmap_all_reached = alle { $milestones } abgeschlossen
roadmap_of_reached_too = abgeschlossen: { $count } von { $of ->
    [one] 1 Meilenstein
   *[other] { $of } Meilensteinen
}
roadmap_of = { $count } von { $count_2 }
roadmap_phase_done_part_solid = Phase, erledigter Teil gefüllt
roadmap_work_done_part_solid = Arbeit, erledigter Teil gefüllt
roadmap_go_live_or_critical_point = Einführung oder kritischer Zeitpunkt
roadmap_chain_end = „{ $last }“, { $date }
# $done is "approved" or "promised".
roadmap_done_word = { $done ->
    [promised] zugesagt
   *[approved] genehmigt
}
