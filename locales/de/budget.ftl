budget_approved_dates_are_those_of = Genehmigte Termine sind die von { $approved }.
budget_approved_amounts_are_those_of = Genehmigte Beträge sind die von { $approved }.
budget_first_approved = Zuerst genehmigt waren { $amount }, in „{ $title }“ vom { $date }.
budget_released_since = Seitdem wurden { $amount } der Reserve für die Arbeit freigegeben.
budget_reached_before = Was vor diesem Tag erreicht wurde, wird mit dem Basisplan seiner Zeit verglichen.
budget_of = „{ $title }“ vom { $date }
budget_the_baseline_that_is_written = dem Basisplan, der im Plan steht
budget_of_where_the_plan_writes = „{ $title }“ vom { $date }, wo der Plan keine { $what ->
    [amounts] anderen Beträge
   *[dates] anderen Termine
} nennt
budget_the_forecast_is_of_approved = { $finding }. Die Prognose ist { $amount }, von { $amount_2 } genehmigt.
budget_budget_by_category = Budget nach Kategorie, { $currency }, { $date }
budget_lines_of_the_budget = Posten des Budgets
budget_its_lines_are_not_shown = Ihre Posten werden in dieser Ausgabe nicht gezeigt.
budget_it_has_no_lines_yet = Sie hat noch keine Posten.
budget_as_planned = wie geplant
budget_forecast_to_cost = Kosten nach Prognose: { $amount }, { $way ->
    [over] { $difference } über dem Plan
    [under] { $difference } unter dem Plan
   *[even] wie geplant
}.
budget_nothing_is_spent_or_under = Noch ist nichts ausgegeben oder vertraglich gebunden.
budget_nothing_is_spent_yet_is = Noch ist nichts ausgegeben; { $amount } sind vertraglich gebunden.
budget_is_spent_nothing_else_is = { $spent } sind ausgegeben; sonst ist nichts vertraglich gebunden.
budget_is_spent_and_another_is = { $spent } sind ausgegeben, weitere { $amount } vertraglich gebunden.
budget_running_it_is_planned_to = Der Betrieb soll { $amount } kosten.
budget_running_it_is_planned_to_over = Der Betrieb soll über { $time } { $amount } kosten.
budget_is_a_loss_that_nobody = { $amount } sind ein Verlust, für den niemand eine Rechnung schickt.
budget_on_all_pages_of_it = Auf allen Seiten davon
budget_lines_of_the_project = Posten des Projekts
budget_costs_without_an_invoice_too = Kosten ohne Rechnung
budget_lines_to = Posten { $number } bis { $number_2 }
budget_left_of = { $amount } übrig von { $amount_2 }
budget_over_of = { $amount } über den { $amount_2 }
budget_not_needed_of = { $amount } nicht gebraucht, von { $amount_2 }
budget_likely_cost_of_open_risks = Wahrscheinliche Kosten offener Risiken: { $amount }
budget_of_contingency_was_added_after = { $amount } Reserve kamen nach der Genehmigung dazu
budget_none_of_the_contingency_is = Nichts von der Reserve ist verbraucht, nach { $way } der Laufzeit
budget_the_contingency_has_grown_by = Die Reserve ist seit der ersten Genehmigung um { $amount } gewachsen
budget_all_of_the_contingency_is = Die ganze Reserve ist verbraucht, nach { $way } der Laufzeit
budget_the_contingency_is_overdrawn_by = Die Reserve ist um { $amount } überzogen, nach { $way } der Laufzeit
budget_of_the_contingency_is_used = { $share } der Reserve sind verbraucht, nach { $way } der Laufzeit
budget_is_left = Es bleiben { $amount }.
budget_nothing_is_left = Es bleibt nichts.
budget_no_open_risk_says_what = Kein offenes Risiko sagt, was es kosten kann.
budget_no_risk_is_open = Kein Risiko ist offen.
budget_no_open_risk_is_shown = Hier ist kein offenes Risiko zu sehen.
budget_the_open_risks_will_likely = Die offenen Risiken kosten wahrscheinlich { $cost }; das deckt die Reserve.
budget_the_open_risks_at_least = Die offenen Risiken kosten wahrscheinlich mindestens { $cost }.
budget_the_open_risks_will_likely_cost = Die offenen Risiken kosten wahrscheinlich { $least ->
    [yes] mindestens { $cost }
   *[no] { $cost }
}, { $amount } mehr als das.
budget_on = am { $day }
budget_in_steps_from_to = in { $steps } Schritten vom { $day } bis { $day_2 }
budget_was_moved_from_it_to = { $amount } wurden { $when } auf andere Posten umgelegt.
budget_was_added_to_it = { $amount } kamen { $when } dazu.
budget_open_risks_money_at_stake = Offene Risiken: Geld auf dem Spiel × Wahrscheinlichkeit
budget_it_buys_something_that_lasts = Es kauft etwas, das bleibt.
budget_it_is_used_up_within = Es wird im Jahr verbraucht.
budget_the_project_with_its_contingency = Das Projekt mit seiner Reserve, nach Art der Kosten
budget_the_only_payment_has_its = Die einzige Zahlung, { $all }, hat ihren Posten im Plan
budget_the_only_payment_deserves_a = Die einzige Zahlung, { $all }, verdient einen Blick
budget_paid_on_the_lines_of = Bezahlt, auf den Posten des Budgets
budget_after_the_status_date_not = Nach dem Stichtag, nicht gezählt
budget_on_lines_that_are_not = Auf Posten, die nicht im Plan sind, nicht gezählt
budget_all_rows_of_the_ledger = Alle Zeilen des Buchs
budget_every_payment_is_on_a = Jede Zahlung steht auf einem Posten des Plans
budget_no_payment_is_dated_before = Keine Zahlung ist vor dem Beginn des Projekts datiert
budget_no_payment_is_dated_after = Keine Zahlung ist nach dem Stichtag datiert
budget_no_two_payments_on_a = Keine zwei Zahlungen auf einem Posten teilen einen Beleg
budget_no_line_is_paid_over = Kein Posten ist über Plan bezahlt
budget_lines_removed_since_the_baseline = Seit dem Basisplan entfernte Posten
budget_not_a_line_of_the = Kein Posten des Plans
budget_before_the_project_began = Vor dem Beginn des Projekts
budget_after_the_status_date = Nach dem Stichtag
budget_payments_that_deserve_a_look = Zahlungen, die einen Blick verdienen
budget_payments_that_deserve_a_look_and = Zahlungen, die einen Blick verdienen, und { $count } weitere
budget_each_line_by_fiscal_year = Jeder Posten nach Geschäftsjahr: seine Monate oder die Arbeitstage seiner Meilensteine
budget_a_year_12_months = { $amount } pro Jahr ÷ 12 × Monate, { $span }
budget_in = { $amount } in { $name }
budget_of_days_in = { $count } von { $count_2 } Tagen in { $name }
budget_by_category_each_has_a = Nach Kategorie. Jede hat eine Seite mit all ihren Posten.
budget_what_was_approved_what_is = Was genehmigt war, was geplant ist und was daraus wurde. Jeder Posten sagt mehr auf seiner eigenen Seite.
budget_not_part_of_what_the = Nicht Teil der Kosten des Projekts: insgesamt { $all }, { $amount } in einem vollen Jahr.
budget_real_but_nobody_sends_a = Wirklich, aber ohne Rechnung: insgesamt { $all }, in keiner Summe oben.
budget_capital_it_buys_something_that = Investition: kauft etwas, das bleibt
budget_operating_it_is_used_up = Betrieb: wird im Jahr verbraucht
budget_from = ab { $date }
budget_to = bis { $date }
budget_a_year = { $amount } pro Jahr, { $until }
budget_in_too = { $amount } im { $month }
budget_a_month_to = { $amount } pro Monat, { $month } bis { $month_2 }
budget_1_payment_on = 1 Zahlung, am { $last }
budget_the_last_on = { $payments }, die letzte am { $last }
budget_nobody_changed_it_what_was = Niemand hat es geändert: Was für diesen Tag eingetragen war, zählt seither.
budget_the_first_are_left_out = Am Anfang ausgelassen: { $changes }.
budget_on_planned_and_forecast_as = Am { $day }: geplant { $amount }, Prognose wie geplant
budget_on_planned_forecast = Am { $day }: geplant { $amount }, Prognose { $amount_2 }
budget_plan_and_forecast = Plan und Prognose { $change }
budget_plan = Plan { $change }
budget_forecast_too = Prognose { $amount }
budget_what_each_goal_gets_and = Was jedes Ziel bekommt, und von wem
budget_not_shown_by_goal = Nicht nach Ziel gezeigt
budget_no_money_serves_a_goal = Kein Geld dient einem Ziel
budget_all_of_the_money_serves = Alles Geld dient „{ $name }“
budget_of_the_money_serves = { $share } des Geldes dienen „{ $name }“
budget_of_the_money_serves_more = { $share } des Geldes dienen „{ $name }“, mehr als jedem anderen Ziel
budget_at_least_of_the_money_serves = Mindestens { $share } des Geldes dienen „{ $name }“; { $hidden } sind nicht nach Ziel zu sehen
budget_of_the_projects_cost_serves = { $amount } der Projektkosten dienen keinem Ziel.
budget_every_line_of_the_project = Jeder Posten des Projekts dient einem Ziel.
budget_planned_cost_of_the_project = Geplante Kosten des Projekts nach Kategorie und Ziel
budget_the_plan_holds_no_cost = Der Plan enthält keine Kosten des Projekts selbst. Der Betrieb wird { $amount } kosten.
budget_the_plan_holds_no_cost_over = Der Plan enthält keine Kosten des Projekts selbst. Der Betrieb wird über { $time } { $amount } kosten.
budget_the_plan_holds_no_costs = Der Plan enthält noch keine Kosten.
budget_the_project_is_forecast_to = Das Projekt wird voraussichtlich { $forecast } kosten. { $against }
budget_that_is_what_is_planned = Das ist, was geplant ist.
budget_that_is_than_the_planned = Das sind { $difference } { $way ->
    [more] mehr
   *[less] weniger
} als die geplanten { $planned }.
budget_and_what_was_approved = { $of_plan }, und was genehmigt war.
budget_and_than_the_approved = { $of_plan }, und { $difference } { $way ->
    [more] mehr
   *[less] weniger
} als die genehmigten { $approved }.
budget_some_lines_of_the_budget = Einige Posten des Budgets zeigt diese Ausgabe nicht. Sie zählen in jeder Summe.
budget_nothing_of_the_planned_is = Von den geplanten { $planned } ist noch nichts bezahlt oder vertraglich gebunden
budget_nothing_of_the_planned_is_paid = Von den geplanten { $planned } ist noch nichts bezahlt; { $amount } sind vertraglich gebunden
budget_of_the_planned_is_paid = { $paid } von den geplanten { $planned } sind bezahlt; sonst ist nichts vertraglich gebunden
budget_of_the_planned_is_paid_and = { $paid } von den geplanten { $planned } sind bezahlt, weitere { $amount } sind vertraglich gebunden
budget_no_more_is_forecast_than_planned = Die Prognose liegt nicht über dem Plan
budget_more_is_forecast_than_planned = Die Prognose liegt { $amount } über dem Plan
budget_is_not_forecast_over_its = { $categories } liegt nach Prognose nicht über dem Plan
budget_no_category_is_forecast_over = Keine Kategorie liegt nach Prognose über ihrem Plan
budget_is_forecast_over_its_plan = { $name } liegt nach Prognose { $amount } über ihrem Plan
budget_is_forecast_over_its_plan_the = { $name } liegt nach Prognose { $difference } über dem Plan, am meisten von { $count } Kategorien, die darüber liegen
budget_less_than_lines_will_cost = { $names } { $count ->
    [one] gibt weniger, als die Posten daraus
   *[other] geben weniger, als die Posten daraus
} kosten werden
budget_the_sources_give_the_that = Die Quellen geben die nötigen { $amount }
budget_the_sources_give_more_than = Die Quellen geben { $amount }, { $amount_2 } mehr als nötig
budget_the_sources_give_less_than = Die Quellen geben { $amount }, { $amount_2 } weniger als nötig
budget_to_own_the_result_until = Das Ergebnis bis { $until } zu besitzen kostet { $amount }; kein Nutzen ist in Geld beziffert
budget_the_benefits_have_paid_back = Der Nutzen hat die Kosten bis { $month } eingebracht
budget_until_no_benefit_is_money = Bis zum { $until } ist kein Nutzen Geld auf der Bank
budget_until_the_benefits_bring_and = Bis zum { $until } bringt der Nutzen { $benefits } und deckt die Kosten von { $costs } nicht
budget_counted_the_contingency_counts_as = Gezählt: { $span }. Kosten sind die geplanten Beträge, nicht was bezahlt oder erwartet ist. Die Reserve zählt als ausgegeben. Was niemand in Rechnung stellt, bleibt außen vor, wenn nichts anderes dasteht.
budget_paid_back_at_the_latest = Der Nutzen hat die Kosten spätestens bis { $month } eingebracht
budget_until_no_shown_benefit_is_money = Bis zum { $until } ist kein Nutzen, der gezeigt wird, Geld auf der Bank
budget_until_the_benefits_bring_at_least = Bis zum { $until } bringt der Nutzen mindestens { $benefits }, und es kostet { $costs }
budget_benefits_not_shown_are_not_counted = Nutzen, den dieses Portal nicht zeigen darf, ist nicht gezählt: Ertrag und Wert sind mindestens so hoch wie hier{ $back ->
    [yes] , und das Geld ist spätestens dann zurück
   *[no] { "" }
}.
budget_not_by_what_is_shown = durch den gezeigten Nutzen nicht bis { $date }
budget_worth_at_least = Was es in jedem dieser Fälle mindestens wert ist
budget_after_the_project_it_costs_and_at_least = Nach dem Projekt kostet der Betrieb { $to_run } im Jahr und bringt mindestens { $brings } im Jahr
budget_total_cost_of_ownership = Gesamtbetriebskosten
budget_what_both_are_worth_in = Was beide im ersten Jahr wert sind, wenn Geld { $share } im Jahr verliert
budget_gain_or_loss_over_for = Gewinn oder Verlust über { $span }, je hundert an Kosten
budget_when_the_benefits_have_added = Wann der Nutzen die Kosten erreicht hat
budget_the_same_when_later_money = Dasselbe, wenn späteres Geld weniger zählt
budget_with_what_nobody_invoices = Mit dem, was niemand in Rechnung stellt
budget_costs_and_benefits_until = Kosten und Nutzen bis { $until }
budget_after = { $date }, nach { $number } { $number ->
    [one] Jahr
   *[other] Jahren
}
budget_not_by = nicht bis { $date }
budget_time_or_quality_put_in = Zeit oder Qualität in Geld beziffert, nicht bar
budget_costs_and_benefits_by_fiscal = Kosten und Nutzen nach Geschäftsjahr, in Geld
budget_the_rate_of_this_project = der Satz dieses Projekts
budget_less_benefit = { $share } weniger Nutzen
budget_more_benefit = { $share } mehr Nutzen
budget_net_present_value_in_cash = Kapitalwert in Geld
budget_in_none_of_these_cases = In keinem dieser Fälle bringt es mehr, als es kostet; im besten Fall fehlen { $amount }
budget_in_all_of_these_cases = In all diesen Fällen bringt es mehr, als es kostet; im schlechtesten Fall { $amount }
budget_in_of_these_it_is = { $all }: In { $count } davon bringt es mehr, als es kostet
budget_a_year_too = { $amount } pro Jahr
budget_benefits_in_a_full_year = Nutzen in einem vollen Jahr: { $amount }
budget_capital_buys_what_lasts = Investition: kauft, was bleibt
budget_operating_and_running_costs_after = Betrieb und Betriebskosten nach dem Projekt
budget_running_costs_after_the_project = Betriebskosten nach dem Projekt
budget_planned_cost_by_fiscal_year = Geplante Kosten nach Geschäftsjahr, mit der Reserve, ohne das, was niemand in Rechnung stellt
budget_up_to = bis zu { $amount }
budget_after_the_project_it_costs = Nach dem Projekt kostet der Betrieb { $to_run } im Jahr und bringt { $brings } im Jahr
budget_after_the_project_it_costs_a = Nach dem Projekt kostet der Betrieb { $to_run } im Jahr
budget_the_year_that_costs_most = Das teuerste Jahr ist { $most }, mit { $most_2 }
budget_cost_by_year = Kosten nach Jahr: { $years }.
budget_cost_by_fiscal_year = Kosten nach Geschäftsjahr
budget_each_line_by_year = Jeder Posten nach Geschäftsjahr
budget_was_moved_from_it_to_too = { $amount } wurden seit der Genehmigung auf andere Posten umgelegt. Der Plan sagt nicht, an welchem Tag; das Bild zeigt es deshalb { $today }.
budget_was_added_to_it_since_it = { $added } kamen seit der Genehmigung dazu; das Bild zeigt es { $today }.
budget_that_is_what_is_planned_too = Das ist, was geplant ist
budget_that_is_than_the_planned_too = Das sind { $difference } { $way ->
    [more] mehr
   *[less] weniger
} als die geplanten { $planned }
budget_in_too_too = In { $name }
budget_what_is_still_to_come = Was von jedem Posten noch kommt, dort, wo der heutige Plan es nach heute hat. Die Prognose eines Jahres ist, was darin ausgegeben wurde und was darin noch kommt
budget_what_is_still_to_come_of = Was von jedem Posten noch kommt
budget_nothing_of_its_plan_lies = Nichts von seinem Plan liegt nach heute, also wird es jetzt erwartet
budget_open_risks_without = Offene Risiken: Geld auf dem Spiel × Wahrscheinlichkeit, ohne { $risks }
budget_payments_add_up = { $counted ->
    [yes] { $payments } ergeben
   *[no] Die Zahlungen ergeben
} zusammen { $all }{ $strange ->
    [0] , und jede hat ihren Posten im Plan
    [one] ; { $strange } davon verdient einen Blick
   *[other] ; { $strange } davon verdienen einen Blick
}
budget_payments_on_strange_lines = { $count ->
    [one] { $count } Zahlung steht auf einem Posten, den der Plan nicht kennt
   *[other] { $count } Zahlungen stehen auf Posten, die der Plan nicht kennt
}
budget_payments_before_the_project = { $count ->
    [one] { $count } Zahlung liegt vor dem Projektbeginn; sie zählt mit
   *[other] { $count } Zahlungen liegen vor dem Projektbeginn; sie zählen mit
}
budget_payments_after_the_status_date = { $count ->
    [one] { $count } Zahlung liegt nach dem Stichtag; sie zählt nicht mit
   *[other] { $count } Zahlungen liegen nach dem Stichtag; sie zählen nicht mit
}
budget_references_used_twice = { $count ->
    [one] { $count } Beleg steht auf mehr als einer Zahlung eines Postens; alle zählen mit
   *[other] { $count } Belege stehen auf mehr als einer Zahlung eines Postens; alle zählen mit
}
budget_lines_paid_over_plan = { $count ->
    [one] { $count } Posten ist über seinen Plan hinaus bezahlt
   *[other] { $count } Posten sind über ihren Plan hinaus bezahlt
}
budget_lines_missing_from_the_sums = Was zu den Summen oben fehlt, sind Posten, die nicht gezeigt werden.
budget_it_counts_the_contingency = Darin zählen die { $amount } Reserve, die noch übrig sind, als würden sie ganz ausgegeben.
budget_it_counts_what_is_forecast = Darin zählen { $amount } für die Reserve, wie für sie prognostiziert.
budget_contingency_is_left_out = Die Reserve bleibt außen vor: Niemand weiß bisher, wozu sie dienen wird.
budget_the_smallest_are_one = Die kleinsten Kategorien sind als eine gezeichnet; die Tabelle hat sie alle.
budget_forecast_from = { $forecast }, { $why ->
    [written] wie von der verantwortlichen Person geschrieben
    [finished] was bezahlt wurde, denn alles, wofür der Posten zahlt, ist abgeschlossen
    [owed] was gebunden ist: Alles, wofür der Posten zahlt, ist abgeschlossen, und nicht alles ist bezahlt
    [planned] wie geplant: Weder Vertrag noch Zahlungen sind mehr als das
    [contract] was gebunden ist, denn das ist mehr als geplant
   *[paid] was bezahlt wurde, denn das ist mehr als geplant
}
budget_a_year_by_months = Insgesamt: pro Jahr ÷ 12 × Monate, auf ganze Beträge gerundet.
budget_together_in_cash = Zusammen in Geld
budget_benefits_bring = { $of ->
    [both] Bis zum { $until } bringt der Nutzen { $cash } in Geld und { $other } an Zeit und Qualität
    [other] Bis zum { $until } bringt der Nutzen { $other } an Zeit und Qualität und kein Geld
   *[cash] Bis zum { $until } bringt der Nutzen { $cash } in Geld
}
