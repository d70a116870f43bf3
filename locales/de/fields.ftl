field_name = { $name ->
    [body] Beschreibung
    [audience] gesehen von
    [committed] gebunden, mit dem Bezahlten
    [depends_on] wartet auf
    [raci] Rollen
    [periods] nach Monat
    [ability] Können
    [accountable] verantwortlich
    [actions] Maßnahmen
    [affects] betrifft
    [agreed] vereinbart
    [alt] Ersatztext
    [amount] Betrag
    [at_risk] gefährdet
    [audiences] Zielgruppen
    [author] Verfasser
    [awareness] Wissen
    [baseline] Basisplan
    [baselines] Basispläne
    [basis] Grundlage
    [because] Begründung
    [benefits] Nutzen
    [budget] Budget
    [by] von
    [calendar] Kalender
    [capacity] verfügbare Zeit
    [cash] Geldfluss
    [category] Kategorie
    [cause] Ursache
    [channel] Kanal
    [chosen] gewählt
    [communication] Kommunikation
    [concerns] Bedenken
    [cons] dagegen
    [constraint] Bedingung
    [consulted] gefragt
    [contingency] Reserve
    [cost] Kosten
    [criteria] Kriterien
    [currency] Währung
    [current] derzeit
    [dark] dunkel
    [date] Datum
    [days] Tage
    [deciders] Entscheider
    [decision] Entscheidung
    [deliverables] Ergebnisse
    [desire] Wille
    [desired] gewünscht
    [direction] Richtung
    [discount_rate] Zinssatz
    [done] erledigt
    [due] Termin
    [duration] Dauer
    [effect] Wirkung
    [engagement] Haltung
    [estimate] Schätzung
    [event] Ereignis
    [every] Turnus
    [evidence] Nachweis
    [exposure] Geld auf dem Spiel
    [file] Datei
    [finish_no_later_than] Ende spätestens am
    [finished] abgeschlossen
    [fiscal_year_start] Beginn des Geschäftsjahrs
    [fonts] Schriften
    [forecast] Prognose
    [formerly] früherer Name
    [from] ab
    [funding] Finanzierung
    [future] künftig
    [goals] Ziele
    [headcount] Personenzahl
    [history] Vorgeschichte
    [holidays] Feiertage
    [hours] Stunden
    [id] Name in den Dateien
    [if_wrong] wenn sie falsch ist
    [impact] Auswirkung
    [influence] Einfluss
    [informed] informiert
    [interest] Interesse
    [items] Stück
    [key] wichtiger Meilenstein
    [kind] Art
    [knowledge] Wissen, wie
    [lag] Abstand
    [language] Sprache
    [likely] wahrscheinlich
    [links] Verweise
    [locale] Schreibweise
    [measures] Messgrößen
    [met] erfüllt
    [milestone] Meilenstein
    [milestones] Meilensteine
    [money] Geld
    [must_finish_on] Ende fest am
    [must_start_on] Beginn fest am
    [name] Name
    [off_track] außer Plan
    [on] am
    [optimistic] im besten Fall
    [options] Möglichkeiten
    [order] Reihenfolge
    [organisation] Organisation
    [overall] insgesamt
    [owner] verantwortlich
    [part] Anteil
    [people] Menschen
    [per_year] im Jahr
    [pessimistic] im schlechtesten Fall
    [phase] Phase
    [positions] Standpunkte
    [probability] Wahrscheinlichkeit
    [progress] Fortschritt
    [pros] dafür
    [raised] aufgetreten
    [readiness] Bereitschaft
    [readings] Messungen
    [reinforcement] Beständigkeit
    [residual] nach den Maßnahmen
    [resolution] Lösung
    [response] Antwort
    [responsible] Ausführende
    [review_by] zu prüfen bis
    [role] Rolle
    [running] Betrieb
    [schedule] Zeitplan
    [scope] Umfang
    [score] Punkte
    [short_title] Kurztitel
    [source] Quelle
    [stale] ohne Neues
    [start] Beginn
    [start_no_earlier_than] Beginn frühestens am
    [started] begonnen
    [starts] beginnt
    [statement] Aussage
    [status] Stand
    [status_date] Stichtag
    [strategic_objective] strategisches Ziel
    [summary] Zusammenfassung
    [supersedes] ersetzt
    [tags] Schlagwörter
    [target] Zielwert
    [test_by] zu prüfen bis
    [text] Text
    [theme] Gestaltung
    [thresholds] Schwellen
    [title] Titel
    [to] bis
    [today] heute
    [total] Summe
    [training] Schulung
    [type] Typ
    [unit] Einheit
    [url] Adresse
    [value] Wert
    [view] Ansicht
    [weight] Gewicht
    [what] was
    [who] wer
    [why] warum
    [work] Arbeit
    [workdays] Arbeitstage
   *[other] { $plain }
}
field_word = { $word ->
    [accept] hinnehmen
    [accepted] angenommen
    [at-risk] gefährdet
    [avoid] vermeiden
    [capital] Investition
    [closed] geschlossen
    [down] nach unten
    [go-live] Einführung
    [group] Gruppe
    [happened] eingetreten
    [leading] vorantreibend
    [neutral] neutral
    [off-track] außer Plan
    [on-track] im Plan
    [open] offen
    [operating] Betrieb
    [person] Person
    [proposed] vorgeschlagen
    [reduce] mindern
    [rejected] abgelehnt
    [resistant] ablehnend
    [road] auf der Straße
    [superseded] ersetzt
    [supportive] unterstützend
    [transfer] übertragen
    [unaware] ahnungslos
    [up] nach oben
   *[other] { $plain }
}
