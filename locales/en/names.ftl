### Single words and short names: columns, headings, entries of the navigation.


name_overview = Overview
name_roadmap = Roadmap
name_progress = Progress
name_budget = Budget
name_people = People
name_risks = Risks
name_changes = Changes
name_updates = Updates
name_vision = Vision
name_goals = Goals
name_alignment = Alignment
name_daily_work = Daily work
name_readiness = Readiness
name_decisions = Decisions
name_tags = Tags
name_all_pages = All pages
name_about_this_portal = About this portal
name_today = Today
name_risks_and_issues = Risks and issues
name_decisions_asked_for = Decisions asked for
name_goal = Goal
name_group = Group
name_person = Person
name_phase = Phase
name_milestone = Milestone
name_funding = Funding
name_budget_category = Budget category
name_budget_line = Budget line
name_risk = Risk
name_assumption = Assumption
name_issue = Issue
name_go_or_no_go = Go or no-go
name_decision = Decision
name_update = Update
name_page = Page
