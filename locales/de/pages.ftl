pages_by = { $day } von { $author }
pages_what_the_plan_holds = Was der Plan enthält
pages_every_page_here_is_made = Jede Seite hier entsteht aus einem Plan aus Textdateien. Eine Änderung am Plan ändert die Seiten, und nichts sonst.
pages_everything_as_a_workbook_with = Alles als Arbeitsmappe, mit einem Blatt je Art
pages_everything_as_data_for_programs = Alles als Daten, für Programme
pages_what_that_data_looks_like = Wie diese Daten aussehen, als JSON Schema
pages_the_milestones_as_a_calendar = Die Meilensteine als Kalender
pages_from_a_to_z = Von A bis Z
pages_to = { $whole } bis { $whole_2 }
pages_everything_in_this_portal_the = Alles in diesem Portal: die Hauptseiten, dann alle Teile des Plans nach Art, von A bis Z.
pages_overdue_since = überfällig seit { $date }
pages_by_too = bis { $date }
pages_updates = { $title }: Berichte
changes_of_the_plan = { $title }: Änderungen am Plan
changes_follow_in_a_feed_reader = Den Änderungen am Plan in einem Feedreader folgen
pages_page_of = Seite { $whole } von { $whole_2 }
pages_each_leads_to_the_parts = { $count }. Jedes führt zu den Teilen des Plans, die es tragen; die Zahl zählt sie.
pages_of_the_plan_this_tag = { $name } des Plans { $count ->
    [one] trägt
   *[other] tragen
} dieses Schlagwort.
pages_what_happened_what_it_means = Was geschah, was es bedeutet und was als Nächstes kommt. Bisher gibt es einen Bericht, vom { $latest }.
pages_what_happened_what_it_means_and = Was geschah, was es bedeutet und was als Nächstes kommt: { $reports } seit { $month }. Der letzte ist vom { $latest }.
pages_in_the_plan_since = Im Plan seit { $day_and_month }
pages_in_the_plan_until_then = Im Plan bis dahin
pages_on = { $word } am { $day_and_month }
pages_more = { $count } weitere
pages_results_are_rounded_what_is = Ergebnisse sind gerundet; was daraus berechnet wird, rechnet mit mehr Stellen weiter. Formeln: { $sources }.
pages_title_page_of = { $title }, Seite { $number } von { $count }
pages_later = Was nach dem Stichtag datiert ist
pages_later_said = Was davon gesagt wird
pages_later_started = Die Arbeit beginnt
pages_later_finished = Er wird erreicht
pages_later_decided = Sie wird getroffen
pages_later_met = Ein Kriterium wird erfüllt
pages_later_read = Eine Messgröße wird abgelesen
pages_later_raised = Es tritt auf
pages_later_reported = Er berichtet
