alignment_share_of_the_money = Anteil am Geld
alignment_share_of_peoples_days = Anteil an den Tagen der Menschen
alignment_days_are_peoples_time_on = Tage sind die Zeit der Menschen an den Meilensteinen, die dem Ziel dienen.
alignment_money_and_days_by_goal = Geld und Tage nach Ziel
alignment_milestones_that_serve_no_goal = Meilensteine, die keinem Ziel dienen
alignment_budget_lines_that_serve_no = Budgetposten, die keinem Ziel dienen
alignment_goals_that_no_milestone_serves = Ziele, denen kein Meilenstein dient
alignment_goals_that_no_budget_line = Ziele, denen kein Budgetposten dient
alignment_every_milestone_and_every_budget = Jeder Meilenstein und jeder Budgetposten dient einem Ziel
alignment_every_milestone_serves_a_goal = Jeder Meilenstein dient einem Ziel
alignment_no_goal = { $names } { $count ->
    [one] dient
   *[other] dienen
} keinem Ziel
alignment_served_by_no = { $goals } { $count ->
    [one] bekommt
   *[other] bekommen
} { $by ->
    [money] kein Geld
   *[work] keine Arbeit
}
alignment_every_goal_is_served_by = jedem Ziel dienen Arbeit und Geld
alignment_every_goal_is_served_by_work = jedem Ziel dient Arbeit
alignment_and = { $work }, und { $served }.
alignment_what_goes_into_each_goal_too = Was in jedes Ziel fließt
alignment_gets_of_the_money = „{ $goal }“ bekommt { $share } des Geldes
alignment_gets_of_the_money_more = „{ $goal }“ bekommt { $share } des Geldes, mehr als jedes andere Ziel
alignment_gets_at_least = „{ $goal }“ bekommt mindestens { $share } des Geldes; was nicht gezeigt wird, ist nicht gezählt
alignment_gets_of_peoples_time = „{ $goal }“ bekommt { $share } der Zeit der Menschen
alignment_gets_of_peoples_time_more = „{ $goal }“ bekommt { $share } der Zeit der Menschen, mehr als jedes andere Ziel
alignment_gets_most_of_the_money = „{ $money }“ bekommt am meisten: { $share } des Geldes und { $of_days } der Zeit der Menschen
alignment_gets_most_of_the_money_and = „{ $money }“ bekommt das meiste Geld, { $share }, und „{ $days }“ die meiste Zeit, { $of_days }
alignment_in = { $milestones } in { $phases }
alignment_by_weights = nach Gewichten
alignment_evenly = gleichmäßig
alignment_by_milestones = nach Meilensteinen
alignment_split_evenly_among_the_goals = { $lines } { $count ->
    [one] ist
   *[other] sind
} gleichmäßig auf die Ziele aufgeteilt
alignment_split_by_written_weights = { $lines } { $count ->
    [one] ist
   *[other] sind
} nach den geschriebenen Gewichten aufgeteilt
alignment_and_evenly = { $weighted }, und { $count } gleichmäßig
alignment_split_by_milestones = { $lines } { $count ->
    [one] ist
   *[other] sind
} nach Meilensteinen aufgeteilt
alignment_and_by_milestones = { $others }, und { $count } nach Meilensteinen
alignment_evenly_and_by_milestones = { $weighted }, { $evenly } gleichmäßig und { $milestones } nach Meilensteinen
alignment_unchanged_since = unverändert seit { $date }
alignment_the_goal_changed_on_that = Das Ziel hat sich am { $changed } geändert. { $counted }, { $count ->
    [one] der ihm dient, hat sich seither nicht geändert; prüfen Sie, ob er das noch tut.
   *[other] die ihm dienen, haben sich seither nicht geändert; prüfen Sie, ob sie das noch tun.
}
alignment_served_by_neither = { $work }, und { $money }
alignment_money_is_what_is_planned = Geld ist, was für die Arbeit des Projekts geplant ist, ohne Reserve.
alignment_not_shown_has_a_row = Was in dieser Ausgabe nicht gezeigt wird, hat eine eigene Zeile.
alignment_line_contingency = { $line } (Reserve)
alignment_line_running = { $line } (Betriebskosten)
alignment_line_without_an_invoice = { $line } (ohne Rechnung)
