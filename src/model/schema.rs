//! JSON Schema of the plan's files, draft 2020-12, from the same tables that read them.
