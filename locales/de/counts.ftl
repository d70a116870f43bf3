count_budget_lines = { $count ->
    [0] keine Budgetposten
    [one] { $count } Budgetposten
   *[other] { $count } Budgetposten
}
count_cases = { $count ->
    [0] keine Fälle
    [one] { $count } Fall
   *[other] { $count } Fälle
}
count_changes = { $count ->
    [0] keine Änderungen
    [one] { $count } Änderung
   *[other] { $count } Änderungen
}
count_changes_to_the_plan = { $count ->
    [0] keine Änderungen am Plan
    [one] { $count } Änderung am Plan
   *[other] { $count } Änderungen am Plan
}
count_criteria = { $count ->
    [0] keine Kriterien
    [one] { $count } Kriterium
   *[other] { $count } Kriterien
}
count_days = { $count ->
    [0] keine Tage
    [one] { $count } Tag
   *[other] { $count } Tage
}
count_decisions = { $count ->
    [0] keine Entscheidungen
    [one] { $count } Entscheidung
   *[other] { $count } Entscheidungen
}
count_entries = { $count ->
    [0] keine Einträge
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
count_fiscal_years = { $count ->
    [0] keine Geschäftsjahre
    [one] { $count } Geschäftsjahr
   *[other] { $count } Geschäftsjahre
}
count_goals = { $count ->
    [0] keine Ziele
    [one] { $count } Ziel
   *[other] { $count } Ziele
}
count_groups = { $count ->
    [0] keine Gruppen
    [one] { $count } Gruppe
   *[other] { $count } Gruppen
}
count_lines = { $count ->
    [0] keine Posten
    [one] { $count } Posten
   *[other] { $count } Posten
}
count_measures = { $count ->
    [0] keine Messgrößen
    [one] { $count } Messgröße
   *[other] { $count } Messgrößen
}
count_milestones = { $count ->
    [0] keine Meilensteine
    [one] { $count } Meilenstein
   *[other] { $count } Meilensteine
}
count_milestones_stand = { $count ->
    [0] keine Meilensteine stehen
    [one] { $count } Meilenstein steht
   *[other] { $count } Meilensteine stehen
}
count_minutes = { $count ->
    [0] keine Minuten
    [one] { $count } Minute
   *[other] { $count } Minuten
}
count_months = { $count ->
    [0] keine Monate
    [one] { $count } Monat
   *[other] { $count } Monate
}
count_more = { $count ->
    [0] keine weiteren
    [one] { $count } weiterer
   *[other] { $count } weitere
}
count_more_changes = { $count ->
    [0] keine weiteren Änderungen
    [one] { $count } weitere Änderung
   *[other] { $count } weitere Änderungen
}
count_more_places = { $count ->
    [0] keine weiteren Stellen
    [one] { $count } weitere Stelle
   *[other] { $count } weitere Stellen
}
count_more_risks = { $count ->
    [0] keine weiteren Risiken
    [one] { $count } weiteres Risiko
   *[other] { $count } weitere Risiken
}
count_more_texts = { $count ->
    [0] keine weiteren Texte
    [one] { $count } weiterer Text
   *[other] { $count } weitere Texte
}
count_moves = { $count ->
    [0] keine Verschiebungen
    [one] { $count } Verschiebung
   *[other] { $count } Verschiebungen
}
count_options = { $count ->
    [0] keine Möglichkeiten
    [one] { $count } Möglichkeit
   *[other] { $count } Möglichkeiten
}
count_parts = { $count ->
    [0] keine Teile
    [one] { $count } Teil
   *[other] { $count } Teile
}
count_payments = { $count ->
    [0] keine Zahlungen
    [one] { $count } Zahlung
   *[other] { $count } Zahlungen
}
count_people = { $count ->
    [0] niemand
    [one] { $count } Mensch
   *[other] { $count } Menschen
}
count_people_and_groups = { $count ->
    [0] keine Personen und Gruppen
    [one] { $count } Person oder Gruppe
   *[other] { $count } Personen und Gruppen
}
count_phases = { $count ->
    [0] keine Phasen
    [one] { $count } Phase
   *[other] { $count } Phasen
}
count_places = { $count ->
    [0] keine Stellen
    [one] { $count } Stelle
   *[other] { $count } Stellen
}
count_reports = { $count ->
    [0] keine Berichte
    [one] { $count } Bericht
   *[other] { $count } Berichte
}
count_revisions = { $count ->
    [0] keine Revisionen
    [one] { $count } Revision
   *[other] { $count } Revisionen
}
count_risks_are_open = { $count ->
    [0] keine Risiken sind offen
    [one] { $count } Risiko ist offen
   *[other] { $count } Risiken sind offen
}
count_risks_that_have_no_numbers = { $shown ->
    [no] { $count ->
        [0] keine Risiken, deren Wahrscheinlichkeit oder Betrag hier nicht zu sehen ist
        [one] { $count } Risiko, dessen Wahrscheinlichkeit oder Betrag hier nicht zu sehen ist
       *[other] { $count } Risiken, deren Wahrscheinlichkeit oder Betrag hier nicht zu sehen ist
    }
   *[yes] { $count ->
        [0] keine Risiken ohne Wahrscheinlichkeit oder Betrag
        [one] { $count } Risiko ohne Wahrscheinlichkeit oder Betrag
       *[other] { $count } Risiken ohne Wahrscheinlichkeit oder Betrag
    }
}
count_steps = { $count ->
    [0] keine Schritte
    [one] { $count } Schritt
   *[other] { $count } Schritte
}
count_tags = { $count ->
    [0] keine Schlagwörter
    [one] { $count } Schlagwort
   *[other] { $count } Schlagwörter
}
count_texts = { $count ->
    [0] keine Texte
    [one] { $count } Text
   *[other] { $count } Texte
}
count_hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
count_years = { $count ->
    [one] { $count } Jahr
   *[other] { $count } Jahre
}
