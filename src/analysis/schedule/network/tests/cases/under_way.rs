//! What is finished, what has started, and where the status date stands.

use super::check;

#[test]
fn nothing_unfinished_lies_before_the_status() {
    check(
        10,
        "A 3
         B 2 | after A
         C 0
         D 1 | not before 12",
        "A 10..13 late 10..13 float 0 free 0 critical
         B 13..15 late 13..15 float 0 free 0 critical driven by A
         C 10..10 late 15..15 float 5 free 5
         D 12..13 late 14..15 float 2 free 2",
    );
}

#[test]
fn what_is_finished_keeps_its_dates_and_is_not_critical() {
    check(
        4,
        "A 3 | finished 1..4
         B 2 | after A | finished ..3
         C 5 | after A, B
         D 1 | after C | finished 0..2",
        "A 1..4 late 1..4 float 0 free 0
         B 1..3 late 1..3 float 0 free 0
         C 4..9 late 4..9 float 0 free 0 critical driven by A
         D 0..2 late 0..2 float 0 free 0",
    );
}

#[test]
fn a_project_that_is_finished_finishes_when_it_did() {
    check(
        50,
        "A 3 | finished 0..4
         B 2 | after A | finished 4..7",
        "A 0..4 late 0..4 float 0 free 0
         B 4..7 late 4..7 float 0 free 0",
    );
}

#[test]
fn what_remains_of_started_work_begins_at_the_status() {
    check(
        6,
        "A 8 | started 1 | left 4
         B 2 | after A
         C 3 | after A SS+2",
        "A 1..10 late 1..10 float 0 free 0 critical
         B 10..12 late 10..12 float 0 free 0 critical driven by A
         C 6..9 late 9..12 float 3 free 3",
    );
}

#[test]
fn started_work_has_the_float_of_its_remainder() {
    check(
        6,
        "A 8 | started -2 | left 1
         B 9",
        "A -2..7 late -2..15 float 8 free 8
         B 6..15 late 6..15 float 0 free 0 critical",
    );
}

#[test]
fn without_a_status_started_work_goes_as_planned() {
    check(
        None,
        "A 8 | started 3 | left 2
         B 8 | begun | left 5 | not before 2",
        "A 3..11 late 3..11 float 0 free 0 critical
         B 2..10 late 2..11 float 1 free 1",
    );
}

#[test]
fn work_begun_on_no_known_day_began_when_it_could() {
    check(
        5,
        "A 2 | finished 0..2
         B 6 | after A | begun | left 4
         C 3 | not before 9 | begun | left 3",
        "A 0..2 late 0..2 float 0 free 0
         B 2..9 late 2..9 float 0 free 0 critical
         C 5..8 late 5..9 float 1 free 1",
    );
}

#[test]
fn work_started_out_of_sequence_goes_on_after_its_predecessor() {
    check(
        5,
        "A 4 | started 3 | left 2
         B 6 | after A | started 4 | left 5",
        "A 3..7 late 3..7 float 0 free 0 critical
         B 4..12 late 4..12 float 0 free 0 critical driven by A",
    );
}

#[test]
fn a_promise_that_is_past_gives_negative_float_to_what_remains() {
    check(
        10,
        "A 4 | started 2 | left 1 | finish no later than 6
         B 2 | after A | must start on 3",
        "A 2..11 late 2..3 float -8 free -8 critical
         B 11..13 late 3..5 float -8 free -8 critical driven by A",
    );
}

#[test]
fn a_start_that_is_past_is_held_to_nothing() {
    check(
        2,
        "A 4 | started 2 | left 4 | must start on 0
         B 3 | started 2 | left 3 | as late as possible",
        "A 2..6 late 2..6 float 0 free 0 critical
         B 2..5 late 2..6 float 1 free 1",
    );
}
