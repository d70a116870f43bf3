field_name = { $name ->
    [body] description
    [audience] vu par
    [committed] engagé, payé compris
    [depends_on] attend
    [raci] rôles
    [periods] par mois
    [ability] capacité
    [accountable] responsable du résultat
    [actions] actions
    [affects] concerne
    [agreed] convenu
    [alt] texte de remplacement
    [amount] montant
    [at_risk] à risque
    [audiences] publics
    [author] auteur
    [awareness] connaissance
    [baseline] référence
    [baselines] références
    [basis] base de calcul
    [because] raison
    [benefits] bénéfices
    [budget] budget
    [by] par
    [calendar] calendrier
    [capacity] disponibilité
    [cash] trésorerie
    [category] catégorie
    [cause] cause
    [channel] canal
    [chosen] choisi
    [communication] communication
    [concerns] inquiétudes
    [cons] contre
    [constraint] contrainte
    [consulted] consultés
    [contingency] réserve
    [cost] coût
    [criteria] critères
    [currency] monnaie
    [current] actuel
    [dark] sombre
    [date] date
    [days] jours
    [deciders] décideurs
    [decision] décision
    [deliverables] livrables
    [desire] volonté
    [desired] souhaité
    [direction] sens
    [discount_rate] taux d’actualisation
    [done] fait
    [due] échéance
    [duration] durée
    [effect] effet
    [engagement] engagement
    [estimate] estimation
    [event] événement
    [every] fréquence
    [evidence] preuve
    [exposure] argent en jeu
    [file] fichier
    [finish_no_later_than] fin au plus tard le
    [finished] terminé
    [fiscal_year_start] début de l’exercice
    [fonts] polices
    [forecast] prévision
    [formerly] ancien nom
    [from] à partir de
    [funding] financement
    [future] demain
    [goals] objectifs
    [headcount] effectif
    [history] historique
    [holidays] jours fériés
    [hours] heures
    [id] nom dans les fichiers
    [if_wrong] si c’est faux
    [impact] impact
    [influence] pouvoir
    [informed] informés
    [interest] intérêt
    [items] éléments
    [key] jalon clé
    [kind] genre
    [knowledge] savoir-faire
    [lag] décalage
    [language] langue
    [likely] probable
    [links] liens
    [locale] conventions
    [measures] mesures
    [met] rempli
    [milestone] jalon
    [milestones] jalons
    [money] argent
    [must_finish_on] fin fixée au
    [must_start_on] début fixé au
    [name] nom
    [off_track] hors plan
    [on] le
    [optimistic] optimiste
    [options] options
    [order] ordre
    [organisation] organisation
    [overall] ensemble
    [owner] responsable
    [part] part
    [people] personnes
    [per_year] par an
    [pessimistic] pessimiste
    [phase] phase
    [positions] positions
    [probability] probabilité
    [progress] avancement
    [pros] pour
    [raised] apparu
    [readiness] préparation
    [readings] relevés
    [reinforcement] durée dans le temps
    [residual] après les actions
    [resolution] solution
    [response] réponse
    [responsible] exécutants
    [review_by] à réexaminer au plus tard le
    [role] fonction
    [running] fonctionnement
    [schedule] calendrier
    [scope] périmètre
    [score] note
    [short_title] titre court
    [source] source
    [stale] sans nouvelle
    [start] début
    [start_no_earlier_than] début au plus tôt le
    [started] commencé
    [starts] commence
    [statement] énoncé
    [status] état
    [status_date] date d’état
    [strategic_objective] objectif stratégique
    [summary] résumé
    [supersedes] remplace
    [tags] étiquettes
    [target] cible
    [test_by] à vérifier au plus tard le
    [text] texte
    [theme] thème
    [thresholds] seuils
    [title] titre
    [to] à
    [today] aujourd’hui
    [total] total
    [training] formation
    [type] type
    [unit] unité
    [url] adresse
    [value] valeur
    [view] vue
    [weight] poids
    [what] quoi
    [who] qui
    [why] pourquoi
    [work] travail
    [workdays] jours ouvrés
   *[other] { $plain }
}
field_word = { $word ->
    [accept] accepter
    [accepted] acceptée
    [at-risk] à risque
    [avoid] éviter
    [capital] investissement
    [closed] clos
    [down] vers le bas
    [go-live] mise en service
    [group] groupe
    [happened] survenu
    [leading] moteur
    [neutral] neutre
    [off-track] hors plan
    [on-track] en bonne voie
    [open] ouvert
    [operating] exploitation
    [person] personne
    [proposed] proposée
    [reduce] réduire
    [rejected] refusée
    [resistant] réticent
    [road] sur la route
    [superseded] remplacée
    [supportive] favorable
    [transfer] transférer
    [unaware] pas au courant
    [up] vers le haut
   *[other] { $plain }
}
