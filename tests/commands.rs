//! The documents in `tests/commands/` are true: every command in them prints what stands there.

#[test]
fn every_document_of_a_command_is_true() {
    trycmd::TestCases::new()
        .env("COLUMNS", "100")
        // What documents show files with.
        .register_bin("cat", trycmd::schema::Bin::Path("/bin/cat".into()))
        .register_bin("grep", trycmd::schema::Bin::Path("/bin/grep".into()))
        .case("tests/commands/*.md");
}
