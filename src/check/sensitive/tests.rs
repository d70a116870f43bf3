use super::*;

fn found(path: &str, text: &str) -> Vec<String> {
    sensitive(path, text).iter().map(ToString::to_string).collect()
}

/// Keys are put together here, so that no other search takes this file for a place where keys are kept.
fn key(parts: &[&str]) -> String {
    parts.concat()
}

#[test]
fn data_of_patients_is_found() {
    for text in [
        "reported by 219-09-9999 today",
        "SSN: 219099999",
        "see MRN 00482913",
        "medical record number: AB-0048291",
        "Patient ID #4829131",
        "DOB: 03/14/1987",
        "born on 1987-03-14",
        "date of birth 14 March 2011",
        "Jane Doe, 1954-03-02",
        "Jane Q. Doe (03/02/1954)",
        "patient Jane Doe can be called at (555) 867-5309",
        "Patient: Mr. John Roe, 555-867-5309",
        "patient: Tel. +1 217 555 0143",
        "the patient's phone: 217-555-0143",
        "Patient phone number +49 30 1234567",
        "the patient Mrs. Doe, tel. (217) 555-0143",
        "Patient Jane Doe, mobile +12175550143",
    ] {
        assert_eq!(found("updates/a.md", text).len(), 1, "{text}");
    }
    for text in ["name,DOB,visit\nx,y,z", "\"MRN\";\"visit\"\n1;2", "patient_name\tvisit\n"] {
        assert_eq!(found("assets/list.csv", text).len(), 1, "{text}");
    }
}

#[test]
fn keys_and_passwords_are_found() {
    for text in [
        key(&["-----BEGIN RSA PRIV", "ATE KEY-----"]),
        key(&["AKI", "A1234567890ABCDEF"]),
        key(&["gh", "p_", "0123456789abcdefghijklmnopqrstuvwxyz"]),
        key(&["glp", "at-", "0123456789abcdefghij"]),
        key(&["eyJ", "hbGciOiJIUzI1NiJ9.eyJ", "zdWIiOiIxMjM0NTY3.dozjgNryP4J3jVmN"]),
        key(&["postgres://ehr:", "s3cretly9", "@db.clinic.example/ehr"]).replace("s3cretly9", "tr0ub4dor"),
        key(&["password: ", "Tr0ub4dor&3"]),
        key(&["API_KEY=", "'9f8e7d6c5b4a3f2e'"]),
        key(&["pwd=", "Tr0ub4dor"]),
        key(&["DB_PASSWORD=", "Tr0ub4dor"]),
        key(&["AWS_SECRET_ACCESS_KEY=", "wJalrXUtnFEMI/K7MDENG/bPxRfiCY0123456789"]),
        key(&["export SECRET_KEY_BASE: ", "'8fa7b6c5d4e3f2a1'"]),
        key(&["CI_DEPLOY_TOKEN=", "8fa7b6c5d4e3f2a1"]),
        key(&["Password is ", "Tr0ub4dor9!"]),
        key(&["the password is \"", "tr0ub4dor9\"."]).replace("\".", "\""),
        key(&["Das Passwort lautet ", "Tr0ub4dor9"]),
        key(&["Mot de passe : ", "Tr0ub4dor9"]),
    ] {
        let hits = sensitive("pages/a.md", &text);
        assert!(hits.len() == 1 && hits[0].is_error(), "{text}: {hits:?}");
    }
}

#[test]
fn what_plans_say_is_no_alarm() {
    for text in [
        "the patient portal help desk: 555-867-5309",
        "patient number one priority",
        "medical record number 2026 plan",
        "HITECH Act, 2009-02-17",
        "Go-live 2026-03-02 with Priya Raman, 2026-04-01",
        "000-12-3456 and 123-00-4567 and 2026-02-27",
        "reference 1234-56-78901",
        "password: changes every ninety days",
        "the password is changed every 90days",
        "a password is ISO27001-conformant here",
        "the rule for a password is ISO27001",
        "pwd=$DB_PASSWORD1",
        "AWS_SECRET_ACCESS_KEY=<the key of 2026>",
        "the access key: ask the help desk at 8am",
        "patient portal help desk, tel. 555-867-5309",
        "Patient Portal, phone 555-867-5309",
        "patients, phones and 1000 1000 1000 pages",
        "password: <your password>",
        "token: ${TOKEN1234567}",
        "https://user:password@host.example",
        "secret-key rotation takes 12345678 days",
        "Patients born in the clinic",
        "call 555-867-5309 about the patient council",
    ] {
        assert_eq!(found("updates/a.md", text), [""; 0], "{text}");
    }
    assert_eq!(found("plan/actuals.csv", "date,line,amount\n2026-01-01,dob,5\n"), [""; 0]);
}

#[test]
fn a_reason_allows_it_on_its_line_or_the_one_below() {
    let reason = "milepost: allow patient-identifier because the number is made up";
    for text in [
        format!("219-09-9999 # {reason}"),
        format!("<!-- {reason} -->\n219-09-9999"),
        format!("x\n# {reason}\na: 219-09-9999\n"),
    ] {
        assert_eq!(found("a.md", &text), [""; 0], "{text}");
    }
    assert_eq!(found("a.md", &format!("# {reason}\n\n219-09-9999")).len(), 1, "not two lines below");
    let other = "219-09-9999 # milepost: allow secret because the number is made up";
    assert_eq!(found("a.md", other).len(), 1, "another rule is allowed");
    let none = found("a.md", "219-09-9999 # milepost: allow patient-identifier");
    assert_eq!(none.len(), 2, "{none:?}");
    assert!(none[1].contains("1:15: warning[allowed-without-reason]"), "{none:?}");
}

#[test]
fn a_report_does_not_tell_what_it_found() {
    let text = "ring\n  note: MRN 00482913, born 03/14/1987";
    let found = sensitive("plan/a.yaml", text);
    let at = found[0].location.as_ref().unwrap();
    assert_eq!((at.line, at.column, at.length), (2, 13, 8));
    assert_eq!(at.excerpt, "  note: MRN ********, born **/**/****");
    assert!(!format!("{found:?}").contains("482913") && found.len() == 2);
}
