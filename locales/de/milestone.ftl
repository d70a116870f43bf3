milestone_on_a = An einem { $weekday }.
milestone_a = An einem { $weekday }. { $under_way }
milestone_against_the_approved_date = Gegen den genehmigten Termin
milestone_against_the_promised_date = Gegen den zugesagten Termin
milestone_from_to = { $finding }: vom { $date } auf den { $after }.
milestone_how_this_date_has_moved_too = Wie sich dieser Termin verschoben hat
milestone_in_50_of_100_simulated = In 50 von 100 simulierten Projekten
milestone_in_80_of_100 = In 80 von 100
milestone_in_95_of_100 = In 95 von 100
milestone_the_first_are_left_out = Am Anfang ausgelassen: { $moves }.
milestone_on_it_was_forecast_for = Am { $date } war die Prognose der { $date_2 }
milestone_as_promised = { $forecast }, wie zugesagt.
milestone_and_promised_for = { $forecast }; zugesagt war der { $date }.
milestone_nobody_moved_it_what_leads = Niemand hat ihn verschoben: Die Tage vergingen, und die Arbeit dafür oder davor war nicht getan.
milestone_first = Zuerst { $date }
milestone_the_work_is_under_way = Die Arbeit ist im Gange; worauf sie wartete, ist erreicht oder bestimmt ihren Termin nicht mehr.
milestone_the_chain_of_work_that = Die Kette der Arbeit, die diesen Termin bestimmt. Ein Tag, der darin verloren geht, ist hier verloren.
milestone_what_it_waited_for = Worauf er wartete.
milestone_its_own_date_sets_it = Sein eigenes Datum bestimmt ihn; worauf er wartet, ist vorher erreicht.
milestone_the_start_sets_it = Der Beginn des Projekts bestimmt ihn; worauf er wartet, ist vorher erreicht.
milestone_the_status_date_sets_it = Nur der Stichtag bestimmt ihn; worauf er wartet, ist vorher erreicht.
milestone_what_it_waits_for = Worauf er wartet.
milestone_it_also_waits_for = Er wartet auch auf
milestone_that_one = jener
milestone_this_date_sets_it = dieser Termin bestimmt ihn
milestone_this_one = dieser
milestone_this_one_too = dieser { $tie }
milestone_and_more = und { $count } weitere
milestone_in_all = insgesamt { $days }
milestone_ago = seit { $days }
milestone_but_it_is_not_reported = , aber sie ist nicht als abgeschlossen gemeldet
milestone_work_began_on_of_it = Die Arbeit begann am { $date }; { $whole ->
    [yes] alles ist
   *[no] { $share } sind
} erledigt{ $unaccepted }.
milestone_work_began_on = Die Arbeit begann am { $date }.
milestone_work_is_under_way_of = Die Arbeit ist im Gange; { $whole ->
    [yes] alles ist
   *[no] { $share } sind
} erledigt{ $unaccepted }.
milestone_work_begins_on = Die Arbeit beginnt am { $date }.
milestone_for = { milestone_reference } für den { $date }.
milestone_for_with_no_working_day = { milestone_reference } für den { $date }, ohne Arbeitstag dazwischen.
milestone_as_the_date_has_not = { milestone_it_is_reached } wie { $done ->
    [approved] genehmigt
   *[promised] zugesagt
}: Der Termin hat sich nicht verschoben
milestone_as = { milestone_it_is_reached } wie { $done ->
    [approved] genehmigt
   *[promised] zugesagt
}
milestone_as_approved_in = { milestone_it_is_reached }, wie in { $title } genehmigt
milestone_as_approved_in_after = { milestone_it_is_reached }, wie in { $title } genehmigt, { $days } { $way ->
    [earlier] früher
   *[later] später
} als zuerst geplant
milestone_later_than = { milestone_it_is_reached }, { $days } später als { $done ->
    [approved] genehmigt
   *[promised] zugesagt
}
milestone_earlier_than = { milestone_it_is_reached }, { $days } früher als { $done ->
    [approved] genehmigt
   *[promised] zugesagt
}
milestone_there_is_no_room_it = Es gibt keinen Spielraum: Er liegt auf dem kritischen Pfad, und ein hier verlorener Tag ist am Ende verloren.
milestone_there_is_less_than_no = Es gibt weniger als keinen Spielraum: Ein fester Termin weiter hinten wird um { $days } verfehlt.
milestone_it_could_come_later_before = Er könnte { $days } später kommen, bevor sich etwas anderes verschiebt.
milestone_it_could_come_later_before_the = Er könnte { $days } später kommen, bevor sich das Ende verschiebt, aber andere Meilensteine würden sich sofort verschieben.
milestone_it_could_come_later_before_too = Er könnte { $days } später kommen, bevor sich das Ende verschiebt, und { $days_2 }, bevor es ein anderer Meilenstein tut.
milestone_it_must_not_start_before = Er darf nicht vor dem { $date } beginnen.
milestone_it_must_be_reached_by = Er muss bis zum { $date } erreicht sein.
milestone_it_must_start_on = Er muss am { $date } beginnen.
milestone_it_must_be_reached_on = Er muss am { $date } erreicht werden.
milestone_it_waits_as_long_as = Er wartet, solange nichts anderes verzögert wird.
milestone_a_point_in_time_without = Ein Zeitpunkt ohne eigene Arbeit
milestone_if_all_goes_well_most = { $days }, wenn alles gut geht, { $count } am wahrscheinlichsten, { $count_2 }, wenn vieles schiefgeht
milestone_no_day_to_spare = kein Tag übrig
milestone_to_spare = { $days } übrig
milestone_planned = { $planned } geplant
milestone_paid_of = { $paid } bezahlt von { $planned } geplant
milestone_paid_over = { $paid } bezahlt von { $planned } geplant, { $over } darüber
milestone_shared_with = ; { $count ->
    [one] geteilt mit 1 anderen Meilenstein
   *[other] geteilt mit { $count } anderen Meilensteinen
}
milestone_the_only_criterion_is_not = Das einzige Kriterium ist noch nicht erfüllt.
milestone_the_only_criterion_is_met = Das einzige Kriterium ist erfüllt.
milestone_neither_of_the_two_criteria = Keines der beiden Kriterien ist bisher erfüllt.
milestone_both_criteria_are_met = Beide Kriterien sind erfüllt.
milestone_none_of_the_criteria_is = Keines der { $count } Kriterien ist bisher erfüllt.
milestone_all_criteria_are_met = Alle { $count } Kriterien sind erfüllt.
milestone_1_of_criteria_is_met = 1 von { $count } Kriterien ist erfüllt.
milestone_of_criteria_are_met = { $count } von { $count_2 } Kriterien sind erfüllt.
milestone_done = { $share } erledigt
milestone_of_done = { $done } von { $total } erledigt
milestone_weight = Gewicht { $number }
milestone_through_its_phase = durch ihre Phase
milestone_daily_work_that_changes = Tägliche Arbeit, die sich ändert
milestone_formerly = früher { $formerly }
milestone_name_in_the_plan = Name im Plan
milestone_from = Von { $status_date } an
milestone_work_can_begin = Die Arbeit kann { $today } beginnen.
milestone_reference = { $done ->
    [approved] Genehmigt
   *[promised] Zugesagt
}
milestone_it_is_reached = { $reached ->
    [yes] Er wurde erreicht
   *[no] Er ist vorhergesagt
}
milestone_no_date_before = keiner
milestone_what_waits_for_it = Was darauf wartet
milestone_what_waited_for_it = Was darauf gewartet hat
