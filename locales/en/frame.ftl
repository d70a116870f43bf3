### What all pages share: navigation, the road, the foot and the board pack.

frame_plan_at_revision = { $title }, plan at { $date }, revision { $revision }
frame_plan_at = { $title }, plan at { $date }
frame_go_live = { $which ->
    [first] first
   *[next] next
} go-live
frame_to_the_go_live = { $days } to the { frame_go_live }
frame_go_live_today = { frame_go_live } { $today }
frame_to_the_end = { $days } to the end
frame_the_end_today = the end { $today }
frame_none_is_waiting = None is waiting.
frame_this_is_the_plan_as = This is the plan as of { $day } ({ $title }). It has not changed since.
frame_this_is_the_plan_as_of = This is the plan as of { $day } ({ $title }), not today’s.
frame_faulty = { $count ->
    [one] The plan has an error
   *[other] The plan has { $count } errors
}. What is faulty is left out here, so figures and dates may be wrong.
frame_finished = finished
