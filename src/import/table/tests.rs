use std::collections::BTreeMap;

use super::*;
use crate::import::{finish, write};
use crate::model::Plan;

fn read_text(text: &str) -> Imported {
    read(&parse(text), "tables/our_move.csv", &Known::default()).unwrap()
}

fn plan(draft: &Draft) -> Plan {
    let files: BTreeMap<String, Vec<u8>> =
        write::files(draft).into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
    let loaded = crate::model::load(&crate::source::Memory(files));
    assert_eq!(loaded.diagnostics, []);
    loaded.plan.unwrap()
}

const TABLE: &str = "\u{feff}Our move;;;;;;;;;\n\n\
ID;Task Name;Phase;Start Date;Due;% Complete;Assigned To;Budget (USD);Predecessors;Room\n\
1;Pack;Prepare;05/01/2026;16/01/2026;50%;Ada; Bo;$1,250.50;;A\n";

#[test]
fn a_table_is_milestones_people_phases_and_costs() {
    let text = TABLE.replace("Ada; Bo", "\"Ada; Bo\"")
        + "2;Move;Move;19.01.2026;30-Jan-2026;;ada;(200);1FS+2d;\n;;;;;;;;;\n3;Rest;;soon;TBD;half;;lots;9;\n;;;;;;;Total $1050;;\n";
    let imported = read_text(&text);
    assert_eq!(imported.rows, Rows { all: 8, imported: 3, blank: 2, heads: 2, refused: 1 });
    let plan = plan(&imported.draft);
    assert_eq!(plan.settings.title.value.text, "Our move");
    assert_eq!(plan.currency(), "USD");
    let pack = plan.milestones.get("pack").unwrap();
    assert_eq!(pack.due.as_ref().unwrap().value.to_string(), "2026-01-16");
    assert_eq!(
        (pack.owner.as_ref().unwrap().value.id(), pack.raci.as_ref().unwrap().value.responsible.len()),
        ("ada", 2)
    );
    assert!(pack.body.as_ref().unwrap().value.text.contains("Room: A"));
    let moved = plan.milestones.get("move").unwrap();
    assert_eq!(
        (moved.depends_on[0].value.id.value.id(), moved.depends_on[0].value.lag.as_ref().unwrap().value.0),
        ("pack", 2)
    );
    assert_eq!(plan.stakeholders.len(), 2);
    let rest = plan.milestones.get("rest").unwrap();
    let body = &rest.body.as_ref().unwrap().value.text;
    for kept in ["Start Date: soon", "Due: TBD", "% Complete: half", "Budget (USD): lots", "Predecessors: 9"] {
        assert!(body.contains(kept), "{kept} in {body}");
    }
    let told: Vec<(usize, &str)> = imported.draft.notes.iter().map(|note| (note.line, note.about.as_str())).collect();
    for wanted in [
        (7, "column `Start Date`"),
        (7, "column `Due`"),
        (7, "column `Budget (USD)`"),
        (7, "column `Predecessors`"),
        (8, "column `Task Name`"),
    ] {
        assert!(told.contains(&wanted), "{wanted:?} in {told:?}");
    }
    assert!(finish(imported.draft, None).is_ok());
}

#[test]
fn amounts_are_read_as_the_others_of_the_table_are() {
    let told = |cells: &[&str], comma: Option<bool>| {
        let rows: Vec<String> =
            cells.iter().enumerate().map(|(row, cell)| format!("T{row};2026-02-0{};{cell}", row + 1)).collect();
        let text = format!("Task;Due;Budget\n{}\n", rows.join("\n"));
        let known = Known { decimal_comma: comma, ..Known::default() };
        let draft = read(&parse(&text), "x.csv", &known).unwrap().draft;
        let notes: Vec<String> = draft.notes.iter().map(|note| note.text.clone()).collect();
        let amounts = plan(&draft).lines.iter().map(|line| line.amount.as_ref().unwrap().value.0.to_string()).collect();
        (amounts, notes)
    };
    let of = |amounts: &[&str], notes: &[&str]| {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        (texts(amounts), texts(notes))
    };
    let rare = "the amount `7.500` was read as 7500, since amounts rarely have three decimals; --decimals says which mark stands before decimals";
    assert_eq!(told(&["7.500"], None), of(&["7500"], &[rare]));
    assert_eq!(told(&["7.500", "12,50"], None), of(&["7500", "12.5"], &[]));
    let most = "the amount `7.500` was read as 7.5, as most of the other amounts of the table say; --decimals says which mark stands before decimals";
    assert_eq!(told(&["7.500", "12.50"], None), of(&["7.5", "12.5"], &[most]));
    assert_eq!(told(&["7.500", "12.50"], Some(true)), of(&["7500", "12.5"], &[]));
    assert_eq!(told(&["7,500", "1,200"], None), of(&["7500", "1200"], &[]));
}

#[test]
fn tables_in_other_languages_are_read_by_their_names() {
    for text in [
        "Nr.;Vorgangsname;Fällig am;Dauer;Verantwortlich;Kosten (EUR);Vorgänger;% Abgeschlossen;Bemerkungen\n\
         1;Packen;27. März 2026;5 Tage;Ada;1.250,50 €;;50%;so\n2;Umzug;30.03.2026;2 Wochen;Ada;;1;erledigt;\n",
        "N°;Nom de la tâche;Échéance;Durée;Responsable;Coût;Prédécesseurs;% achevé;Remarques\n\
         1;Packen;27 mars 2026;5 jours;Ada;1 250,50 €;;50 %;so\n2;Umzug;30/03/2026;2 semaines;Ada;;1;terminé;\n",
        "Número;Nombre de tarea;Fecha límite;Duración;Encargado;Importe;Depende de;% completado;Notas\n\
         1;Packen;27 de marzo de 2026;5 días;Ada;1.250,50 €;;50%;so\n2;Umzug;30/03/2026;2 semanas;Ada;;1;terminado;\n",
    ] {
        let imported = read_text(text);
        assert_eq!(imported.mapping.columns.iter().filter(|(_, field)| field.is_none()).count(), 0, "{text}");
        let plan = plan(&imported.draft);
        let (pack, moved) = (&plan.milestones[0], &plan.milestones[1]);
        assert_eq!(pack.due.as_ref().unwrap().value.to_string(), "2026-03-27", "{text}");
        assert_eq!(
            (pack.duration.as_ref().unwrap().value.0, moved.duration.as_ref().unwrap().value.0),
            (5, 10),
            "{text}"
        );
        assert_eq!(plan.lines[0].amount.as_ref().unwrap().value.0.to_string(), "1250.5", "{text}");
        assert_eq!(moved.depends_on[0].value.id.value.id(), "packen", "{text}");
        assert_eq!(moved.progress.as_ref().unwrap().value.0.to_string(), "100", "{text}");
        assert_eq!(pack.body.as_ref().unwrap().value.text.trim(), "so", "{text}");
    }
}

#[test]
fn a_column_of_names_is_parted_or_told() {
    let imported = read_text("Task,Due,Owner\nA,2026-02-02,\"Rosa Keller, Dr. Hale\"\nB,2026-02-03,\"Keller, Rosa\"\n");
    let told: Vec<&str> = imported.draft.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(told, ["`Keller, Rosa` was taken for one name; part several by `;`"]);
    let plan = plan(&imported.draft);
    let people: Vec<&str> = plan.stakeholders.iter().map(|person| person.title.value.text.as_str()).collect();
    assert_eq!(people, ["Rosa Keller", "Dr. Hale", "Keller, Rosa"]);
    assert_eq!(plan.milestones[0].raci.as_ref().unwrap().value.responsible.len(), 2);
}

#[test]
fn what_was_paid_is_dated_on_the_status_date_at_the_latest() {
    let text = "Task,Due,Actual Finish,Paid\nPack,2026-01-16,2026-01-14,10\nMove,2026-03-30,2026-03-28,20\nRest,2026-04-01,,30\n";
    let status_date = Some(jiff::civil::date(2026, 2, 1));
    let imported = read(&parse(text), "x.csv", &Known { status_date, ..Known::default() }).unwrap();
    let days: Vec<String> = imported.draft.ledger.iter().map(|paid| paid.date.to_string()).collect();
    assert_eq!(days, ["2026-01-14", "2026-02-01", "2026-02-01"]);
}

#[test]
fn a_table_of_our_own_is_read_by_its_own_names() {
    let text = "id,title,short_title,due,depends_on,budget,goals,raci.consulted,status,body,Room,computed.start\n\
                get-going,Get going,Going,2026-01-05,,,care,ada,,Early.,,2026-01-05\n\
                pack-2,Pack,,2026-01-16,get-going SS+2d; get-going FF,boxes; tape,care,,at-risk,,A,2026-01-06\n";
    let imported = read_text(text);
    let wanted =
        [Some("id"), Some("title"), None, Some("due"), Some("depends_on"), None, None, None, None, Some("body")];
    let fields: Vec<_> = imported.mapping.columns.iter().map(|(_, field)| *field).collect();
    assert_eq!(fields[..10], wanted);
    assert_eq!(imported.mapping.left_out, [2, 5, 6, 7, 8, 11]);
    let told: Vec<&str> = imported.draft.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("not read: short_title, budget, goals, raci.consulted, status, and what"), "{told:?}");
    let plan = plan(&imported.draft);
    let pack = plan.milestones.get("pack-2").unwrap();
    assert_eq!(pack.body.as_ref().unwrap().value.text.trim(), "- Room: A");
    let ties: Vec<_> = pack.depends_on.iter().map(|tie| tie.value.id.value.id()).collect();
    assert_eq!((ties, pack.depends_on[0].value.lag.as_ref().unwrap().value.0), (vec!["get-going", "get-going"], 2));
    assert!(plan.lines.is_empty());
    let again = read_mapping(&imported.mapping.text(), &parse(text)).unwrap();
    assert_eq!(again, imported.mapping);
}

#[test]
fn rows_whose_titles_make_no_id_are_numbered() {
    let plan =
        plan(&read_text("Task,Due,After\nمرحبا,2026-01-16,\ntrue,2026-01-17,مرحبا\nعالم,2026-01-18,true\n").draft);
    let ids: Vec<&str> = plan.milestones.iter().map(|milestone| milestone.id.value.as_str()).collect();
    assert_eq!(ids, ["milestone-1", "milestone-true", "milestone-2"]);
    assert_eq!(plan.milestones[2].depends_on[0].value.id.value.id(), "milestone-true");
}

#[test]
fn links_by_number_mean_rows_where_no_column_has_numbers() {
    let text = "Task,Due,Predecessors\nPack,2026-01-16,\n,,\nMove,2026-01-17,1\nRest,2026-01-18,\"2FS+1d, Pack, 9\"\n";
    let imported = read_text(text);
    let told: Vec<&str> = imported.draft.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].starts_with("2 links name rows by their numbers, and no column has numbers"), "{told:?}");
    assert!(told[1].starts_with("`9` is no other row of the table"), "{told:?}");
    let plan = plan(&imported.draft);
    let ties = |place: usize| {
        let ties = plan.milestones[place].depends_on.iter().map(|tie| tie.value.id.value.id().to_owned());
        ties.collect::<Vec<_>>()
    };
    assert_eq!((ties(1), ties(2)), (vec!["pack".to_owned()], vec!["move".to_owned(), "pack".to_owned()]));
    let numbered = read_text("No,Task,Due,Predecessors\n10,Pack,2026-01-16,\n20,Move,2026-01-17,1\n");
    assert!(numbered.draft.notes.iter().any(|note| note.text.starts_with("`1` is no other row")));
}

#[test]
fn a_mapping_is_saved_and_read_again() {
    let grid = parse("What;When\nPack;2026-01-05\n");
    assert!(read(&grid, "x.csv", &Known::default()).is_err());
    let mapping = read_mapping("What: title\nWhen: due\n", &grid).unwrap();
    let again = read_mapping(&mapping.text(), &grid).unwrap();
    assert_eq!(mapping, again);
    let imported = read(&grid, "x.csv", &Known { mapping: Some(mapping), ..Known::default() }).unwrap();
    assert_eq!(imported.rows.imported, 1);
    assert!(read_mapping("What: titel\n", &grid).unwrap_err().contains("did you mean `title`"));
}

/// A small generator, so that the rows differ and are the same in every run.
fn next(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *seed >> 33
}

#[test]
fn every_row_of_a_messy_table_is_accounted_for() {
    let mut seed = 7;
    let mut text = "\u{feff}No.,Task,Owner,Start,End,Cost,Comment\r\n".to_owned();
    for row in 0..445u64 {
        let (day, month) = (next(&mut seed) % 28 + 1, next(&mut seed) % 12 + 1);
        let date = match next(&mut seed) % 5 {
            0 => format!("2026-{month:02}-{day:02}"),
            1 => format!("{day:02}/{month:02}/2026"),
            2 => format!(
                "{day} {} 2026",
                ["Jan", "Feb", "March", "Apr", "May", "June", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"]
                    [month as usize - 1]
            ),
            3 => String::new(),
            _ => "tbd".to_owned(),
        };
        let cost = ["$1,200", "(300.50)", "", "USD 12k", "€5", "about 7"][(next(&mut seed) % 6) as usize];
        let line = match next(&mut seed) % 20 {
            0 => ",,,,,,".to_owned(),
            1 => format!("{row},,Ada,{date},,,no title"),
            2 => "No.,Task,Owner,Start,End,Cost,Comment".to_owned(),
            3 => String::new(),
            _ => format!("{row},\"Task, {row}\",Ada,,{date},\"{cost}\",\"two\nlines \"\"{row}\"\"\""),
        };
        text.push_str(&line);
        text.push_str("\r\n");
    }
    let imported = read_text(&text);
    let rows = imported.rows;
    assert_eq!(rows.all, 446);
    assert_eq!(rows.imported + rows.blank + rows.heads + rows.refused, rows.all);
    assert!(rows.imported > 300 && rows.blank > 10 && rows.heads > 10 && rows.refused > 10, "{rows:?}");
    let plan = plan(&imported.draft);
    assert_eq!(plan.milestones.len(), rows.imported);
    let refused = imported.draft.notes.iter().filter(|note| note.text.contains("is no milestone")).count();
    assert_eq!(refused, rows.refused);
    // What is no date or no amount is told and kept.
    let told = imported.draft.notes.iter().filter(|note| note.text.starts_with("`tbd`")).count();
    let kept = plan
        .milestones
        .iter()
        .filter(|one| one.body.as_ref().is_some_and(|body| body.value.text.contains("End: tbd")))
        .count();
    assert_eq!(told, kept);
}
