//! What is said of a place that a merge could not decide, and how it is left in the file.

use crate::model::kinds::Kind;
use crate::source::conflict::MARK;

/// A place that could not be decided.
#[derive(Clone, Debug)]
pub struct Mark {
    /// What is open, with both values.
    pub message: String,
    /// The other side's value, where it has more lines than one.
    theirs: Vec<String>,
}

impl Mark {
    /// A mark that says this.
    pub fn saying(message: String) -> Mark {
        Mark { message, theirs: Vec::new() }
    }

    /// The comment that stands above the place.
    pub fn comment(&self, indentation: usize) -> String {
        let spaces = " ".repeat(indentation);
        let mut comment = format!("{spaces}# {MARK} {}\n", self.message);
        for line in &self.theirs {
            comment.push_str(format!("{spaces}#   {line}").trim_end());
            comment.push('\n');
        }
        comment
    }

    /// The mark of a table's row, which is a cell.
    pub fn cell(&self) -> String {
        format!("\"# {MARK} {}\"\n", self.message.replace('"', "\"\""))
    }
}

/// Both sides changed the same value.
pub fn changed(at: &[String], base: Option<&str>, ours: &str, theirs: &str) -> Mark {
    let was = base.map(|base| format!("was {}, ", quoted(base))).unwrap_or_default();
    let message = format!("{} {was}is {} here and {} on the other side", what(at), quoted(ours), quoted(theirs));
    let lines = if theirs.contains('\n') { theirs.lines().map(str::to_owned).collect() } else { Vec::new() };
    Mark { message, theirs: lines }
}

/// One side changed what the other deleted.
pub fn deleted(at: &[String], there: bool) -> Mark {
    let (changed, deleted) = if there { ("on our side", "on the other") } else { ("on the other side", "on ours") };
    let message = format!("{} was changed {changed} and deleted {deleted}; it stands here as it was changed", what(at));
    Mark { message, theirs: Vec::new() }
}

/// Both sides added the same row of the ledger, and no number tells whether it is one payment.
pub fn twice(at: &[String], row: &str) -> Mark {
    let message = format!(
        "{} was added here and on the other side as {}; it stands here once: write it twice if these are two payments",
        what(at),
        quoted(row)
    );
    Mark { message, theirs: Vec::new() }
}

/// A place by the words of the plan: ``the milestone `go-live` `` or `` `due` of the milestone `go-live` ``.
pub fn what(at: &[String]) -> String {
    let of_list = at.first().and_then(|list| Kind::with_list(list));
    let (Some(kind), Some(id)) = (of_list, at.get(1)) else { return format!("`{}`", at.join(".")) };
    let entity = format!("the {} `{id}`", kind.name());
    match &at[2..] {
        [] => entity,
        fields => format!("`{}` of {entity}", fields.join(".")),
    }
}

fn quoted(value: &str) -> String {
    match value.trim().split_once('\n') {
        None if value.trim().is_empty() => "nothing".to_owned(),
        None => format!("`{}`", value.trim()),
        // The rest of a text stands in the file and in the lines below.
        Some((first, rest)) => {
            let header = first.starts_with(['|', '>']);
            let line = if header { rest.trim().lines().next().unwrap_or("") } else { first };
            format!("`{}…`", line.trim())
        }
    }
}
