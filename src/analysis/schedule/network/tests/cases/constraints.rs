//! What constraints do to dates and floats.

use super::check;

#[test]
fn a_start_no_earlier_than_holds_in_either_place() {
    check(
        None,
        "A 2
         B 1 | after A | not before 4
         C 1 | after A | start no earlier than 3 | not before 1
         D 1 | after A | start no earlier than 1",
        "A 0..2 late 2..4 float 2 free 0
         B 4..5 late 4..5 float 0 free 0 critical
         C 3..4 late 4..5 float 1 free 1
         D 2..3 late 4..5 float 2 free 2 driven by A",
    );
}

#[test]
fn a_finish_no_later_than_that_cannot_be_kept_gives_negative_float_all_the_way_back() {
    check(
        None,
        "A 5
         B 5 | after A | finish no later than 8
         C 9 | after A",
        "A 0..5 late -2..3 float -2 free -2 critical
         B 5..10 late 3..8 float -2 free -2 critical driven by A
         C 5..14 late 5..14 float 0 free 0 critical driven by A",
    );
}

#[test]
fn a_finish_no_later_than_that_can_be_kept_only_takes_float() {
    check(
        None,
        "A 3 | finish no later than 5
         B 9",
        "A 0..3 late 2..5 float 2 free 2
         B 0..9 late 0..9 float 0 free 0 critical",
    );
}

#[test]
fn a_must_start_on_waits_for_its_day_and_has_no_float() {
    check(
        None,
        "A 2
         B 3 | after A | must start on 4
         C 9",
        "A 0..2 late 2..4 float 2 free 2
         B 4..7 late 4..7 float 0 free 0 critical
         C 0..9 late 0..9 float 0 free 0 critical",
    );
}

#[test]
fn a_must_start_on_that_the_network_forbids_moves_and_has_negative_float() {
    check(
        None,
        "A 6
         B 3 | after A | must start on 4",
        "A 0..6 late -2..4 float -2 free -2 critical
         B 6..9 late 4..7 float -2 free -2 critical driven by A",
    );
}

#[test]
fn a_must_finish_on_waits_or_moves_in_the_same_way() {
    check(
        None,
        "A 2
         B 3 | after A | must finish on 8
         C 9 | must finish on 7
         D 0 | must finish on 5",
        "A 0..2 late 3..5 float 3 free 3
         B 5..8 late 5..8 float 0 free 0 critical
         C 0..9 late -2..7 float -2 free -2 critical
         D 5..5 late 5..5 float 0 free 0 critical",
    );
}

#[test]
fn as_late_as_possible_takes_the_free_float_and_moves_no_successor() {
    check(
        None,
        "A 2 | as late as possible
         B 1 | after A | as late as possible
         C 4
         D 3 | after B, C
         E 9
         F 1 | as late as possible",
        "A 1..3 late 3..5 float 2 free 0
         B 3..4 late 5..6 float 2 free 0
         C 0..4 late 2..6 float 2 free 0
         D 4..7 late 6..9 float 2 free 2 driven by C
         E 0..9 late 0..9 float 0 free 0 critical
         F 8..9 late 8..9 float 0 free 0 critical",
    );
}

#[test]
fn what_cannot_move_for_its_successor_is_not_as_late_as_possible_but_says_what_drives_it() {
    check(
        None,
        "A 2
         B 1 | after A | as late as possible
         C 4 | after B",
        "A 0..2 late 0..2 float 0 free 0 critical
         B 2..3 late 2..3 float 0 free 0 critical driven by A
         C 3..7 late 3..7 float 0 free 0 critical driven by B",
    );
}

#[test]
fn as_late_as_possible_does_not_dig_into_negative_float() {
    check(
        None,
        "A 1 | as late as possible
         B 9
         C 2 | after A, B | finish no later than 8",
        "A 5..6 late 5..6 float 0 free 0 critical
         B 0..9 late -3..6 float -3 free -3 critical
         C 9..11 late 6..8 float -3 free -3 critical driven by B",
    );
}
