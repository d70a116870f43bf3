pages_by = { $day } par { $author }
pages_what_the_plan_holds = Ce que contient le plan
pages_every_page_here_is_made = Chaque page ici est faite d’un seul plan, tenu en fichiers de texte. Un changement du plan change les pages, et rien d’autre ne le fait.
pages_everything_as_a_workbook_with = Tout en classeur, une feuille par nature
pages_everything_as_data_for_programs = Tout en données, pour les programmes
pages_what_that_data_looks_like = La forme de ces données, en JSON Schema
pages_the_milestones_as_a_calendar = Les jalons en agenda
pages_from_a_to_z = De A à Z
pages_to = { $whole } à { $whole_2 }
pages_everything_in_this_portal_the = Tout ce portail : les pages principales, puis tout le plan par nature, de A à Z.
pages_overdue_since = en retard depuis le { $date }
pages_by_too = d’ici le { $date }
pages_updates = { $title } : rapports
changes_of_the_plan = { $title } : changements du plan
changes_follow_in_a_feed_reader = Suivre les changements du plan dans un lecteur de flux
pages_page_of = Page { $whole } sur { $whole_2 }
pages_each_leads_to_the_parts = { $count }. Chacune mène aux parties du plan qui la portent ; le nombre les compte.
pages_of_the_plan_this_tag = { $name } du plan { $count ->
    [one] porte
   *[other] portent
} cette étiquette.
pages_what_happened_what_it_means = Ce qui s’est passé, ce que cela signifie et la suite. Il y a un rapport jusqu’ici, du { $latest }.
pages_what_happened_what_it_means_and = Ce qui s’est passé, ce que cela signifie et la suite : { $reports } depuis { $month }. Le dernier est du { $latest }.
pages_in_the_plan_since = Dans le plan depuis le { $day_and_month }
pages_in_the_plan_until_then = Dans le plan jusque-là
pages_on = { $word } le { $day_and_month }
pages_more = { $count } de plus
pages_results_are_rounded_what_is = Les résultats sont arrondis ; ce qui en est calculé garde plus de chiffres. Formules : { $sources }.
pages_title_page_of = { $title }, page { $number } sur { $count }
pages_later = Ce qui est daté après la date de l’état
pages_later_said = Ce qui en est dit
pages_later_started = Le travail commence
pages_later_finished = Il est atteint
pages_later_decided = Elle est prise
pages_later_met = Un critère est rempli
pages_later_read = Une mesure est relevée
pages_later_raised = Il apparaît
pages_later_reported = Il rend compte
