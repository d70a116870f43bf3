//! What the columns of tables are called, in the languages in which portals speak.

/// What a column can be, and what it is called in English, German, French and Spanish: names without spaces, signs and accents,
/// parted by spaces. Where a table has several of these names, the first counts.
pub const FIELDS: [(&str, &str); 17] = [
    (
        "id",
        "id taskid key wbs number no nr ref reference code uniqueid itemid nummer lfdnr n vorgangsnr kennung \
         numero identifiant codigo identificador",
    ),
    (
        "title",
        "title task taskname name milestone milestonename activity activityname subject deliverable item workitem \
         action summary titel aufgabe vorgang vorgangsname meilenstein bezeichnung aktivitat arbeitspaket titre \
         tache nom nomdelatache jalon activite intitule libelle livrable titulo tarea nombre nombredetarea hito \
         actividad entregable",
    ),
    (
        "phase",
        "phase stage workstream stream section epic group category bucket area workpackage projektphase abschnitt \
         bereich gruppe kategorie teilprojekt etape chantier lot groupe categorie domaine fase etapa seccion grupo \
         categoria",
    ),
    (
        "start",
        "start startdate plannedstart begin begins from startson scheduledstart beginn anfang startdatum startam \
         geplanterstart geplanterbeginn debut datededebut datedebut debutprevu demarrage inicio comienzo \
         fechadeinicio fechainicio inicioprevisto comienzoprevisto",
    ),
    (
        "due",
        "due duedate end enddate finish finishdate deadline plannedfinish plannedend target targetdate date \
         completiondate until to milestonedate dueby ende enddatum fallig falligam falligkeit falligkeitsdatum \
         termin zieltermin frist fertigstellung geplantesende datum bis fin datedefin datefin finprevue echeance \
         datedecheance datelimite vencimiento fechadevencimiento fechadefin fechafin fechalimite finprevisto plazo \
         fecha hasta",
    ),
    (
        "started",
        "actualstart started startedon actualstartdate iststart istbeginn istanfang tatsachlicherstart \
         tatsachlicherbeginn tatsachlicheranfang begonnen begonnenam debutreel datededebutreelle inicioreal \
         comienzoreal",
    ),
    (
        "finished",
        "actualfinish actualend finished finishedon completedon datecompleted completed doneon closed closedat \
         actualfinishdate actualenddate istende tatsachlichesende erledigtam abgeschlossenam beendetam fertigam \
         finreelle datedefinreelle terminele finreal fechadefinreal terminadoel completadoel",
    ),
    (
        "baseline",
        "baseline baselinefinish baselinedate approved originaldate baselineend basistermin basisplan \
         basisplanende ursprunglichertermin dateinitiale finplanifieeinitiale lineabase fechaoriginal",
    ),
    (
        "duration",
        "duration days durationdays workingdays workdays effortdays dauer arbeitstage tage duree jours joursouvres \
         duracion dias diaslaborables",
    ),
    (
        "progress",
        "progress complete percentcomplete percent done pct pctcomplete percentdone fortschritt \
         percentabgeschlossen abgeschlossen fertigstellungsgrad erledigt avancement percentacheve percenttermine \
         progression progreso avance percentcompletado completado porcentaje",
    ),
    (
        "owner",
        "owner responsible assignee assignedto assigned lead person who resource resources resourcenames \
         accountable manager projectmanager taskowner verantwortlich verantwortliche verantwortlicher zustandig \
         bearbeiter zugewiesen zugewiesenan ressource ressourcen ressourcennamen leitung wer responsable assignea \
         attribuea affectea pilote chefdeprojet ressources nomsressources propietario asignado asignadoa encargado \
         recurso recursos nombresdelosrecursos",
    ),
    (
        "cost",
        "cost budget amount plannedcost estimate price total totalcost value budgetedcost kosten betrag plankosten \
         gesamtkosten preis summe cout couts coutprevu couttotal montant prix coste costo costetotal costototal \
         importe presupuesto precio",
    ),
    (
        "paid",
        "actualcost spent paid actual actuals costtodate spenttodate istkosten tatsachlichekosten bezahlt ausgaben \
         ausgegeben coutreel depense depenses paye costereal costoreal gastado pagado",
    ),
    (
        "depends_on",
        "predecessors predecessor dependson dependencies dependency after blockedby depends dependsupon waitsfor \
         prerequisites prerequisite predecessorids vorganger abhangigvon abhangigkeit abhangigkeiten hangtabvon \
         voraussetzung voraussetzungen predecesseur predecesseurs dependde dependances prerequis predecesora \
         predecesoras predecesor predecesores dependede dependencias",
    ),
    ("status", "status state rag health zustand stand ampel statut etat estado"),
    (
        "body",
        "notes note comment comments description details remarks notiz notizen bemerkung bemerkungen kommentar \
         kommentare beschreibung anmerkung anmerkungen remarque remarques commentaire commentaires notas nota \
         comentario comentarios descripcion observaciones",
    ),
    ("tags", "tags tag labels label schlagworter schlagworte stichworter etiquettes motscles etiquetas palabrasclave"),
];
