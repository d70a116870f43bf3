pages_by = { $day } por { $author }
pages_what_the_plan_holds = Qué contiene el plan
pages_every_page_here_is_made = Cada página se hace a partir de un solo plan, guardado en archivos de texto. Un cambio en el plan cambia las páginas, y nada más lo hace.
pages_everything_as_a_workbook_with = Todo como libro de cálculo, con una hoja por tipo
pages_everything_as_data_for_programs = Todo como datos, para programas
pages_what_that_data_looks_like = Cómo son esos datos, como JSON Schema
pages_the_milestones_as_a_calendar = Los hitos como calendario
pages_from_a_to_z = De la A a la Z
pages_to = { $whole } a { $whole_2 }
pages_everything_in_this_portal_the = Todo lo de este portal: las páginas principales y luego todas las partes del plan por tipo, de la A a la Z.
pages_overdue_since = atrasado desde el { $date }
pages_by_too = antes del { $date }
pages_updates = { $title }: informes
changes_of_the_plan = { $title }: cambios del plan
changes_follow_in_a_feed_reader = Siga los cambios del plan en un lector de noticias
pages_page_of = Página { $whole } de { $whole_2 }
pages_each_leads_to_the_parts = { $count }. Cada una lleva a las partes del plan que la llevan; el número las cuenta.
pages_of_the_plan_this_tag = { $name } del plan { $count ->
    [one] lleva
   *[other] llevan
} esta etiqueta.
pages_what_happened_what_it_means = Qué pasó, qué significa y qué viene después. Hay un informe hasta ahora, del { $latest }.
pages_what_happened_what_it_means_and = Qué pasó, qué significa y qué viene después: { $reports } desde { $month }. El último es del { $latest }.
pages_in_the_plan_since = En el plan desde el { $day_and_month }
pages_in_the_plan_until_then = En el plan hasta entonces
pages_on = { $word } el { $day_and_month }
pages_more = { $count } más
pages_results_are_rounded_what_is = Los resultados están redondeados; lo que se calcula con ellos sigue con más cifras. Fórmulas: { $sources }.
pages_title_page_of = { $title }, página { $number } de { $count }
pages_later = Lo que tiene una fecha posterior a la fecha de estado
pages_later_said = Qué se dice de ello
pages_later_started = Empieza el trabajo
pages_later_finished = Se alcanza
pages_later_decided = Se decide
pages_later_met = Se cumple un criterio
pages_later_read = Se lee una medida
pages_later_raised = Surge
pages_later_reported = Informa
