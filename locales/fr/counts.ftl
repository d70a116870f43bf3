count_budget_lines = { $count ->
    [0] aucune ligne du budget
    [one] { $count } ligne du budget
   *[other] { $count } lignes du budget
}
count_cases = { $count ->
    [0] aucun cas
    [one] { $count } cas
   *[other] { $count } cas
}
count_changes = { $count ->
    [0] aucun changement
    [one] { $count } changement
   *[other] { $count } changements
}
count_changes_to_the_plan = { $count ->
    [0] aucun changement du plan
    [one] { $count } changement du plan
   *[other] { $count } changements du plan
}
count_criteria = { $count ->
    [0] aucun critère
    [one] { $count } critère
   *[other] { $count } critères
}
count_days = { $count ->
    [0] aucun jour
    [one] { $count } jour
   *[other] { $count } jours
}
count_decisions = { $count ->
    [0] aucune décision
    [one] { $count } décision
   *[other] { $count } décisions
}
count_entries = { $count ->
    [0] aucune entrée
    [one] { $count } entrée
   *[other] { $count } entrées
}
count_fiscal_years = { $count ->
    [0] aucun exercice
    [one] { $count } exercice
   *[other] { $count } exercices
}
count_goals = { $count ->
    [0] aucun objectif
    [one] { $count } objectif
   *[other] { $count } objectifs
}
count_groups = { $count ->
    [0] aucun groupe
    [one] { $count } groupe
   *[other] { $count } groupes
}
count_lines = { $count ->
    [0] aucune ligne
    [one] { $count } ligne
   *[other] { $count } lignes
}
count_measures = { $count ->
    [0] aucune mesure
    [one] { $count } mesure
   *[other] { $count } mesures
}
count_milestones = { $count ->
    [0] aucun jalon
    [one] { $count } jalon
   *[other] { $count } jalons
}
count_milestones_stand = { $count ->
    [0] aucun jalon ne se trouve
    [one] { $count } jalon se trouve
   *[other] { $count } jalons se trouvent
}
count_minutes = { $count ->
    [0] aucune minute
    [one] { $count } minute
   *[other] { $count } minutes
}
count_months = { $count ->
    [0] aucun mois
    [one] { $count } mois
   *[other] { $count } mois
}
count_more = { $count ->
    [0] aucun de plus
    [one] { $count } de plus
   *[other] { $count } de plus
}
count_more_changes = { $count ->
    [0] aucun autre changement
    [one] { $count } autre changement
   *[other] { $count } autres changements
}
count_more_places = { $count ->
    [0] aucun autre endroit
    [one] { $count } autre endroit
   *[other] { $count } autres endroits
}
count_more_risks = { $count ->
    [0] aucun autre risque
    [one] { $count } autre risque
   *[other] { $count } autres risques
}
count_more_texts = { $count ->
    [0] aucun autre texte
    [one] { $count } autre texte
   *[other] { $count } autres textes
}
count_moves = { $count ->
    [0] aucun déplacement
    [one] { $count } déplacement
   *[other] { $count } déplacements
}
count_options = { $count ->
    [0] aucune option
    [one] { $count } option
   *[other] { $count } options
}
count_parts = { $count ->
    [0] aucune partie
    [one] { $count } partie
   *[other] { $count } parties
}
count_payments = { $count ->
    [0] aucun paiement
    [one] { $count } paiement
   *[other] { $count } paiements
}
count_people = { $count ->
    [0] personne
    [one] { $count } personne
   *[other] { $count } personnes
}
count_people_and_groups = { $count ->
    [0] aucune personne ni groupe
    [one] { $count } personne ou groupe
   *[other] { $count } personnes et groupes
}
count_phases = { $count ->
    [0] aucune phase
    [one] { $count } phase
   *[other] { $count } phases
}
count_places = { $count ->
    [0] aucun endroit
    [one] { $count } endroit
   *[other] { $count } endroits
}
count_reports = { $count ->
    [0] aucun rapport
    [one] { $count } rapport
   *[other] { $count } rapports
}
count_revisions = { $count ->
    [0] aucune révision
    [one] { $count } révision
   *[other] { $count } révisions
}
count_risks_are_open = { $count ->
    [0] aucun risque n’est ouvert
    [one] { $count } risque est ouvert
   *[other] { $count } risques sont ouverts
}
count_risks_that_have_no_numbers = { $shown ->
    [no] { $count ->
        [0] aucun risque dont la probabilité ou le montant n’est pas montré ici
        [one] { $count } risque dont la probabilité ou le montant n’est pas montré ici
       *[other] { $count } risques dont la probabilité ou le montant n’est pas montré ici
    }
   *[yes] { $count ->
        [0] aucun risque sans probabilité ou sans montant
        [one] { $count } risque sans probabilité ou sans montant
       *[other] { $count } risques sans probabilité ou sans montant
    }
}
count_steps = { $count ->
    [0] aucune étape
    [one] { $count } étape
   *[other] { $count } étapes
}
count_tags = { $count ->
    [0] aucune étiquette
    [one] { $count } étiquette
   *[other] { $count } étiquettes
}
count_texts = { $count ->
    [0] aucun texte
    [one] { $count } texte
   *[other] { $count } textes
}
count_hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
count_years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
