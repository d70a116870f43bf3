month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
month_short = { $month ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
}
weekday = { $weekday ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[7] Sonntag
}
weekday_short = { $weekday ->
    [1] Mo.
    [2] Di.
    [3] Mi.
    [4] Do.
    [5] Fr.
    [6] Sa.
   *[7] So.
}
date_short = { $day }. { month_short } { $year }
date_full = { $day }. { month } { $year }
day_and_month = { $day }. { month_short }
date_with_weekday = { weekday_short }, { date_short }
date_with_weekday_full = { weekday }, { date_full }
month_and_year = { month } { $year }
month_and_year_short = { month_short } { $year }
span = { $first } – { $last }
span_in_month = { $first }.–{ date_short }
date_change = { $before } → { $after }, { changes_by_days }
no_change = keine Änderung
money_change = { $before } → { $after }, { $signed }
money_change_with_share = { money_change } ({ $share })
amount_over = { $amount } darüber
amount_under = { $amount } darunter
on_plan = nach Plan
billions = Mrd.
millions = Mio.
thousands = Tsd.
days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
working_days = { $count ->
    [one] { $count } Arbeitstag
   *[other] { $count } Arbeitstage
}
weeks = { $count ->
    [one] { $count } Woche
   *[other] { $count } Wochen
}
on_time = pünktlich
working_days_late = { working_days } zu spät
working_days_early = { working_days } zu früh
list = { $first } und { $last }
list_comma = { ", " }
list_clause = { "; " }
more = { $count ->
    [one] { $count } weiterer Eintrag
   *[other] { $count } weitere
}
day_and_month_full = { $day }. { month }
judgement = { $is ->
    [done] erledigt
    [on-track] im Plan
    [at-risk] gefährdet
    [off-track] außer Plan
   *[not-started] nicht begonnen
}
months_exactly = { $count ->
    [one] { $count } Monat
   *[other] { $count } Monate
}

## Was von einem Plan in der Datei eines anderen Programms keinen Platz hat.

export_not_carried_over = nicht übernommen: { $what }
export_left_goals = { $count ->
    [one] 1 Ziel mit seinen Messgrößen und Nutzen
   *[other] { $count } Ziele mit ihren Messgrößen und Nutzen
}
export_left_risks = { $count ->
    [one] 1 Risiko, Problem oder Annahme
   *[other] { $count } Risiken, Probleme und Annahmen
}
export_left_texts = { $count ->
    [one] 1 Entscheidung, Bericht oder Seite
   *[other] { $count } Entscheidungen, Berichte und Seiten
}
export_left_work = { $count ->
    [one] 1 Freigabe oder Arbeitsablauf
   *[other] { $count } Freigaben und Arbeitsabläufe
}
export_left_estimates = { $count ->
    [one] 1 Drei-Punkt-Schätzung
   *[other] { $count } Drei-Punkt-Schätzungen
}
export_left_lines = { $count ->
    [one] 1 Budgetposten, der für keinen Meilenstein zahlt oder Betriebskosten ist
   *[other] { $count } Budgetposten, die für keinen Meilenstein zahlen oder Betriebskosten sind
}
export_left_links = { $count ->
    [one] 1 Meilenstein hat Verknüpfungen zu anderen
   *[other] { $count } Meilensteine haben Verknüpfungen zu anderen
}
export_left_prefix = das Präfix, das der Standard einem Herausgeber zuteilt: { $setting } in milepost.yaml gibt es an
export_left_unknown = Sektor, Art, Zweck, Orte und Dokumente, für die ein Plan keine Felder hat
calendar_reached_on = Erreicht am { $day }.
calendar_forecast_for = Prognose: { $day }.
calendar_promised_for = Zugesagt für { $day }.
calendar_status = Stand: { $status }.
calendar_owner = Verantwortlich: { $owner }.
