### How many of something.

count_budget_lines = { $count ->
    [0] no budget lines
    [one] 1 budget line
   *[other] { $count } budget lines
}
count_cases = { $count ->
    [0] no cases
    [one] 1 case
   *[other] { $count } cases
}
count_changes = { $count ->
    [0] no changes
    [one] 1 change
   *[other] { $count } changes
}
count_changes_to_the_plan = { $count ->
    [0] no changes to the plan
    [one] 1 change to the plan
   *[other] { $count } changes to the plan
}
count_criteria = { $count ->
    [0] no criteria
    [one] 1 criterion
   *[other] { $count } criteria
}
count_days = { $count ->
    [0] no days
    [one] 1 day
   *[other] { $count } days
}
count_decisions = { $count ->
    [0] no decisions
    [one] 1 decision
   *[other] { $count } decisions
}
count_entries = { $count ->
    [0] no entries
    [one] 1 entry
   *[other] { $count } entries
}
count_fiscal_years = { $count ->
    [0] no fiscal years
    [one] 1 fiscal year
   *[other] { $count } fiscal years
}
count_goals = { $count ->
    [0] no goals
    [one] 1 goal
   *[other] { $count } goals
}
count_groups = { $count ->
    [0] no groups
    [one] 1 group
   *[other] { $count } groups
}
count_lines = { $count ->
    [0] no lines
    [one] 1 line
   *[other] { $count } lines
}
count_measures = { $count ->
    [0] no measures
    [one] 1 measure
   *[other] { $count } measures
}
count_milestones = { $count ->
    [0] no milestones
    [one] 1 milestone
   *[other] { $count } milestones
}
count_milestones_stand = { $count ->
    [0] no milestones stand
    [one] 1 milestone stands
   *[other] { $count } milestones stand
}
count_minutes = { $count ->
    [0] no minutes
    [one] 1 minute
   *[other] { $count } minutes
}
count_months = { $count ->
    [0] no months
    [one] 1 month
   *[other] { $count } months
}
count_more = { $count ->
    [0] no more
    [one] 1 more
   *[other] { $count } more
}
count_more_changes = { $count ->
    [0] no more changes
    [one] 1 more change
   *[other] { $count } more changes
}
count_more_places = { $count ->
    [0] no more places
    [one] 1 more place
   *[other] { $count } more places
}
count_more_risks = { $count ->
    [0] no more risks
    [one] 1 more risk
   *[other] { $count } more risks
}
count_more_texts = { $count ->
    [0] no more texts
    [one] 1 more text
   *[other] { $count } more texts
}
count_moves = { $count ->
    [0] no moves
    [one] 1 move
   *[other] { $count } moves
}
count_options = { $count ->
    [0] no options
    [one] 1 option
   *[other] { $count } options
}
count_parts = { $count ->
    [0] no parts
    [one] 1 part
   *[other] { $count } parts
}
count_payments = { $count ->
    [0] no payments
    [one] 1 payment
   *[other] { $count } payments
}
count_people = { $count ->
    [0] no people
    [one] 1 person
   *[other] { $count } people
}
count_people_and_groups = { $count ->
    [0] no people and groups
    [one] 1 person or group
   *[other] { $count } people and groups
}
count_phases = { $count ->
    [0] no phases
    [one] 1 phase
   *[other] { $count } phases
}
count_places = { $count ->
    [0] no places
    [one] 1 place
   *[other] { $count } places
}
count_reports = { $count ->
    [0] no reports
    [one] 1 report
   *[other] { $count } reports
}
count_revisions = { $count ->
    [0] no revisions
    [one] 1 revision
   *[other] { $count } revisions
}
count_risks_are_open = { $count ->
    [0] no risks are open
    [one] 1 risk is open
   *[other] { $count } risks are open
}
count_risks_that_have_no_numbers = { $shown ->
    [no] { $count ->
        [0] no risks whose probability or amount is not shown here
        [one] 1 risk whose probability or amount is not shown here
       *[other] { $count } risks whose probability or amount is not shown here
    }
   *[yes] { $count ->
        [0] no risks that lack a probability or an amount
        [one] 1 risk that lacks a probability or an amount
       *[other] { $count } risks that lack a probability or an amount
    }
}
count_steps = { $count ->
    [0] no steps
    [one] 1 step
   *[other] { $count } steps
}
count_tags = { $count ->
    [0] no tags
    [one] 1 tag
   *[other] { $count } tags
}
count_texts = { $count ->
    [0] no texts
    [one] 1 text
   *[other] { $count } texts
}
count_hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
count_years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
