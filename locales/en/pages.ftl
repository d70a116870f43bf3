pages_by = { $day } by { $author }
pages_what_the_plan_holds = What the plan holds
pages_every_page_here_is_made = Every page here is made from one plan, kept as text files. A change to the plan changes the pages, and nothing else does.
pages_everything_as_a_workbook_with = Everything as a workbook, with a sheet for each kind
pages_everything_as_data_for_programs = Everything as data, for programs
pages_what_that_data_looks_like = What that data looks like, as a JSON Schema
pages_the_milestones_as_a_calendar = The milestones as a calendar
pages_from_a_to_z = From A to Z
pages_to = { $whole } to { $whole_2 }
pages_everything_in_this_portal_the = Everything in this portal: the main pages, then all parts of the plan by kind, from A to Z.
pages_overdue_since = overdue since { $date }
pages_by_too = by { $date }
pages_updates = { $title }: updates
changes_of_the_plan = { $title }: changes to the plan
changes_follow_in_a_feed_reader = Follow the changes to the plan in a feed reader
pages_page_of = Page { $whole } of { $whole_2 }
pages_each_leads_to_the_parts = { $count }. Each leads to the parts of the plan that carry it; the number counts them.
pages_of_the_plan_this_tag = { $name } of the plan { $count ->
    [one] carries
   *[other] carry
} this tag.
pages_what_happened_what_it_means = What happened, what it means and what comes next. There is one report so far, of { $latest }.
pages_what_happened_what_it_means_and = What happened, what it means and what comes next: { $reports } since { $month }. The latest is of { $latest }.
pages_in_the_plan_since = In the plan since { $day_and_month }
pages_in_the_plan_until_then = In the plan until then
pages_on = { $word } on { $day_and_month }
pages_more = { $count } more
pages_results_are_rounded_what_is = Results are rounded; what is worked out from them goes on with more digits. Formulas: { $sources }.
pages_title_page_of = { $title }, page { $number } of { $count }
pages_later = What is dated after the status date
pages_later_said = What is said of it
pages_later_started = Work begins
pages_later_finished = It is reached
pages_later_decided = It is decided
pages_later_met = A criterion is met
pages_later_read = A measure is read
pages_later_raised = It comes up
pages_later_reported = It reports
