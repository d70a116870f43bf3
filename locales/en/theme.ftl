### What the templates of the theme say, by the template that says it first.

## about

about_where_it_comes_from = Where it comes from
about_dated_later = Dated after the status date
about_dated_later_note = What is said to happen later is no fact yet: it is counted nowhere in this portal.
about_what_it_holds = What it holds
about_see_all_pages = See all pages
about_take_it_with_you = Take it with you
about_the_same_plan_for_spreadsheets = The same plan for spreadsheets, calendars and programs. These files are made with the pages for the same readers. They may go into more detail, as single payments do, and hold nothing that is hidden from these readers.

## alignment

alignment_on_no_line = On no line
alignment_work_and_money_without_a = Work and money without a goal, and goals without work or money.
to_be_looked_at_again = To be looked at again
alignment_a_goal_changed_and_what = A goal changed, and what serves it has not changed since: nobody knows whether it still serves it.
alignment_what_goes_into_each_goal = What goes into each goal
alignment_line_of_sight = Line of sight
alignment_from_the_vision_by_each = From the vision, by each goal and its work, to the people who do it.
alignment_how_lines_are_split = How lines are split
alignment_a_line_that_serves_several = A line that serves several goals gives each its part: by the weights that are written, else evenly. A line that names no goal is shared among its milestones by their approved working days, and each share goes to the goals of its milestone.
alignment_milestones = Milestones
alignment_budget_lines = Budget lines
alignment_people = People
column_planned = Planned
alignment_vision = Vision
alignment_phase = Phase
alignment_how_lines_are_split_among = How lines are split among goals
column_line = Line
alignment_split = Split
alignment_goals = Goals

## article

on_this_page = On this page

## base

version_of_the_plan = Version of the plan
skip_to_main_content = Skip to main content
see_todays_plan = See today’s plan
versions_of_this_plan = Versions of this plan
search_this_plan = Search this plan
search_close = Close
arrow_keys_choose_enter_opens = Arrow keys choose, Enter opens, Esc closes.

## budget_lines

budget_lines_what_it_is = What it is
budget_lines_pages_of_this_category = Pages of this category

## budget

budget_by_category = By category
budget_what_is_spent_what_is = What is spent, what is under contract, and what it will come to, against the plan.
budget_spent = Spent
budget_under_contract_not_yet_spent = Under contract, not yet paid
budget_forecast = Forecast
budget_the_numbers = The numbers
budget_under_contract_includes_what_is = Committed is what is paid and what is under contract beyond that. Forecast is the expected cost when the project closes.
budget_year_by_year = Year by year
budget_contingency = Contingency
budget_what_the_money_is_for = What the money is for
budget_is_it_worth_it = Is it worth it?
budget_where_the_money_comes_from = Where the money comes from
budget_project_contingency_and_running_costs = Project, contingency and running costs together.
budget_sources_of_money = Sources of money
budget_source = Source
budget_every_line = Every line
budget_lines_of_the_project_by = Lines of the project by category
budget_costs_without_an_invoice = Costs without an invoice
budget_running_costs = Running costs
budget_do_the_books_agree = Do the books agree?
budget_the_ledger_of_payments_held = The ledger of payments, held against the plan.
budget_look = Look:

## changes

changes_from = From
changes_stayed = No change: { $what }.
changes_to = To
changes_word_by_word = Word by word
changes_what_is_not_known = What is not known
changes_the_past_of_the_plan = The past of the plan as far as it can be read.
changes_what_it_comes_to = What it comes to

## components

status_on_track = On track
status_at_risk = At risk
status_off_track = Off track
status_done = Done
status_not_started = Not started
which_changes = Which changes
pages_of_this_list = Pages of this list
page_first = First
page_previous = Previous
page_next = Next
page_last = Last
breadcrumb = Breadcrumb
chart_key = Key
show_the_work_of = Show the work of

## decision

decision_for = For
decision_against = Against
decision_cost = Cost
column_score = Score
decision_option = Option
decision_what_speaks_for_it = What speaks for it
decision_what_speaks_against_it = What speaks against it

## foot

foot_more = More

## goal

goal_about_this_goal = About this goal
goal_how_we_measure_it = How we measure it
goal_what_it_is_worth = What it is worth
goal_what_reaching_the_goal_brings = What reaching the goal brings, each year.
goal_what_leads_there = What leads there
goal_the_milestones_that_serve_this = The milestones that serve this goal, by date.
goal_what_it_costs = What it costs
goal_the_budget_lines_that_serve = The budget lines that serve this goal, as planned, and its part of each.
goal_who_works_for_it = Who works for it
goal_everybody_behind_these_milestones_and = Everybody behind these milestones and budget lines.
goal_show_the_readings = Show the readings

## goals

goals_owner = Owner:

## group

group_what_changes_for_you = What changes for you
group_your_training = Your training
group_who_to_ask = Who to ask
group_how_we_keep_you_informed = How we keep you informed
group_what_you_can_do = What you can do
group_your_daily_work_today_and = Your daily work, today and later
group_for_the_project_team = For the project team
have_these_dates_in_your = Have these dates in your own calendar
group_day_to_come = Day to come
column_today = Today
group_daily_work_today_and_later = Daily work, today and later
group_what_you_do = What you do

## list

list_follow_the_updates_in_a = Follow the updates in a feed reader

## masthead

masthead_main = Main
search_open = Search
masthead_dark = Dark

## milestone

milestone_what_it_is_about = What it is about
milestone_how_this_date_has_moved = How this date has moved
milestone_what_leads_here = What leads here
milestone_who = Who
milestone_facts = Facts

## naming

naming_decisions = Decisions
naming_decision = Decision
no_date = No date

## overview

overview_next_milestones = Next milestones
overview_the_dates_that_come_next = The dates that come next.
overview_the_plan_by_phase = The plan by phase
overview_phases = Phases
overview_budget = Budget
overview_what_we_are_doing_it = What we are doing it for
what_this_means_for_you = What this means for you
overview_your_dates_your_training_and = Your dates, your training and what changes on the day.
overview_show_the_dates = Show the dates
overview_how_it_is_weighted = How what is done is weighted

## pack

pack_in_this_pack = In this pack

## past

past_promise = Promise
past_why = Why
past_reached = reached
past_decided_with_it = Decided with it:

## people

people_your_day_your_training_and = Your day, your training and what changes in your work.
people_power_and_interest = Power and interest
people_engagement_now_and_wanted = Engagement, now and wanted
people_who_decides_who_does = Who decides, who does
people_how_we_keep_people_informed = How we keep people informed
people_ready_for_the_change = Ready for the change?
people_from_1_not_at_all = From 1, not at all, to 5, fully. Each step rests on those before it, so the first at 3 or less comes first: it stands in bold.
is_there_enough_time = Is there enough time?
people_who_is_who = Who is who
people_what_each_of_them_can = What each of them can do for the project, and what they do next. Names lead to everything else.
people_gap = Gap
people_looked_after_by = Looked after by
people_person_or_group = Person or group
people_engagement = Engagement
people_answers_for_it = Answers for it
people_does_the_work = Does the work
people_is_asked_before = Is asked before
people_is_told_afterwards = Is told afterwards
people_readiness_for_the_change = Readiness for the change
people_group = Group
people_work_against_time_by_month = Work against time by month
people_too_much = Too much:
people_name = Name
people_role = Role
what_they_can_do = What they can do
people_nothing_with_a_date_of = nothing with a date of its own

## person

person_what_they_do_by_when = What they do, by when
person_what_changes_for_them = What changes for them
person_how_we_keep_them_informed = How we keep them informed
person_in_short = In short

## phase

phase_about_this_phase = About this phase
phase_its_milestones = Its milestones
phase_the_same_as_a_table = The same as a table
phase_read_on = Read on
phase_pages_of_this_phase = Pages of this phase

## plan

plan_show_the_work_of_one = Show the work of one person or group
plan_show = Show
plan_everyone = everyone

## progress

progress_how_have_the_dates_moved = How have the dates moved?
progress_each_line_is_the_forecast = Each line is the forecast of a milestone in each state of the plan. A flat line is a promise kept; a rising line is a slip. It ends on the diagonal when the milestone is reached.
progress_are_the_dates_holding = Are the dates holding?
progress_hollow_is_the_approved_date = Hollow is the approved date, solid the forecast. Every row has the same scale.
progress_what_was_the_status = What was the status?
progress_how_much_is_built = How much is done?
progress_an_item_is_whatever_a = A piece of work is whatever a milestone counts, such as an interface tested or a person trained.
progress_is_the_money_buying_what = Is the money buying what we planned?
progress_earned_is_what_was_approved = Earned is what was approved for the work that is really done. Within a milestone it is taken to have grown evenly, from the first day of the work to the last.
progress_how_has_the_total_moved = How has the total moved?
progress_dashes_are_what_was_approved = Dashes are what was approved. Of the two other lines, the upper is the forecast and the lower what was spent, in each state of the plan.
progress_by_phase = By phase
progress_area = Area
progress_now = Now
progress_not_known = Not known
progress_reported_where_the_report_said = ( ) Reported, where the month’s last report said something else
progress_planned_and_earned_value_line = Planned and earned value, line by line

## readiness

readiness_not_met_yet = Not met yet
readiness_what_was_met = What was met
readiness_met = Met

## risks

risks_how_probable_how_harmful = How probable, how harmful?
risks_open_risks_by_score = Open risks by score
risks_what_may_go_wrong = What may go wrong
risks_waiting_for_an_answer = Waiting for an answer
risks_what_we_take_to_be = What we take to be true
risks_nobody_has_proved_it_yet = Nobody has proved it yet. Each is tested by its day.
risks_settled_issues = Settled issues
risks_what_had_come_up_and = What had come up, and how it was answered.
risks_what_has_happened = What has happened
risks_what_can_no_longer_happen = What can no longer happen
risks_probability = Probability
risks_impact = Impact
risks_after_actions = After actions
risks_at_stake = At stake
risks_owner = Owner
risks_next_action = Next action
risks_risk = Risk
risks_done = Done:
risks_to_do = To do:
risks_was_due = Was due { $date }
risks_answer_due = Answer due { $date }
risks_who_sees_it_how = Who sees it how
risks_touches = Touches

## roadmap

roadmap_key_milestones = Key milestones
roadmap_what_everybody_should_know = What everybody should know.
roadmap_critical_path = Critical path
roadmap_likely_finish = Likely finish
roadmap_the_same_plan_as_a = The same plan as a table
roadmap_no_room_either = No room either:

## vision

vision_the_goals_that_lead_there = The goals that lead there
vision_each_has_measures_so_that = Each has measures, so that anybody can see whether we get there.
vision_see_all_measures = See all measures
vision_about_the_vision = About the vision

## What is told something

line_of_sight_of = Line of sight of { $goal }
alignment_lines_directly = Lines that serve it directly, by none of these milestones: { $lines }.
status_was = was { $status }
about_this_page = About this page
effect_on_the_plan = Effect on the plan
updates_of = { $project }: updates
built_with = Built with Milepost
built_from = Built with Milepost from { $source }
about_title = about { $title }
more_about = More{ $about }
plan_at = Plan at { $date }
plan_at_revision = Plan at { $date }, revision { $revision }
goals_serves = Serves: { $objective }
group_title = { $group }: what this means for you
from_date = from { $date }
milestone_stated = Its owner says: { $status }. { $because }
to_be_reviewed_by = To be looked at again by { $date }
informed_from = from { $owner }
informed_runs_it = runs it
by_author = by { $author }
pack_board_pack = Board pack
pack_board_pack_of = Board pack, { $date }
pack_the_plan_at = The plan at { $date }
pack_revision = revision { $revision }
pack_as_shown_to = as shown to { $audience }
past_plan_of = Plan of
show_the_numbers = Show the numbers
show_all_rows = { $count ->
    [one] Show it
   *[other] Show all { $count }
}
show_all_of = { $count ->
    [one] Show: { $title }
   *[other] Show all { $count }: { $title }
}
show_details = Show the details
permalink_to = Link to { $title }
copy_table = Copy table
table_copied = Copied
past_each_state = Each state of the plan that moved it
past_forecast = Forecast
past_report_of_that_month = See { $report }
progress_reported = reported { $status }
progress_show_where_value = Show where planned and earned value come from
progress_show_items = Show where pieces of work are counted
progress_show_days = Show the days of each milestone, by month
progress_show_by_phase = Show earned value by phase
progress_show_by_category = Show earned value by category
how_is_this_worked_out = How is this worked out?
budget_show_the_open_risks = Show the open risks
owner_everyone = Everyone
readiness_answers_for_it = { $owner } answers for it
readiness_date_for = { $date }, { $from_today }, for { $milestone }
readiness_met_on = met { $date }
risks_contingency_in_the_budget = The contingency stands in the budget
risks_raised = Raised { $date }
risks_to_be_tested_by = To be tested by { $date }
roadmap_next_go_live_in_chain = The next go-live, { $link } on { $date }, stands in this chain: what delays it delays the end.
roadmap_the_phases = The phases
roadmap_all_work_by_phase = All work by phase
workflows_for = For { $names }
workflows_from = From { $date }: { $milestone }
workflows_from_each = From the day on which it begins where you work:
workflows_ask = Ask { $owner }
not_found_text = There is no page at this address. It may have been renamed, or it is not part of this edition.
budget_the_plan_laid = The plan, laid over the fiscal years in which it is spent.
people_filled_where_they_stand = Filled: where they stand { $today }. Ring: where the project needs them.
progress_by_the_rules = By the rules, { $today }
progress_the_upright_stroke = The upright stroke is the share that should be done by { $day }.
last_changed = Last changed { $date }
last_changed_by = Last changed { $date } by { $author }
edit_this_page = Edit this page
link_to_this_part = Link to this part: { $title }
group_this_page_address = This page, to send by mail or to open on a phone: { $address }
theme_light = Light
theme_to_dark = Switch to dark theme
theme_to_light = Switch to light theme
search_results = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
search_best_results = { $count } results, the { $shown } best are shown
search_nothing_found = Nothing found. Try fewer or other words.
search_look_there = It may stand there under another name:
search_cannot_be_read = The search index of this portal cannot be read.
one_page_title = { $title } on one page, { $date }
one_page_none_is_waiting = None is waiting.
one_page_milestones_that_matter = Milestones that matter
one_page_gravest_risks = Gravest risks
text_footnote = Footnote { $number }
text_footnotes = Footnotes
text_notes = Notes
text_back_from_note = Back to text, note { $number }
text_back = Back
text_done = Done:
text_to_do = To do:
text_table = Table
text_callout = { $kind ->
    [tip] Tip
    [important] Important
    [warning] Warning
    [caution] Caution
   *[note] Note
}
progress_show_what_the_forecast_is_made_of = Show what the forecast of spending is made of
budget_show_what_is_still_to_come = Show what is still to come
budget_planned_from_category_to_goal = Planned cost of the project, from category to goal
progress_show_earned_value_figures = Show the figures and what they are called
