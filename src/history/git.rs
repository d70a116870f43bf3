//! What git knows of a project.

use std::path::Path;

use jiff::civil::Date;

use crate::history::Revision;

/// The commit that is checked out in the repository around a folder; `None` where there is none. The environment has no
/// say in which repository that is.
pub fn head(folder: &Path) -> Option<Revision> {
    let options = gix::open::Options::isolated();
    let (path, _) = gix::discover::upwards(folder).ok()?;
    let (git_directory, _) = path.into_repository_and_work_tree_directories();
    let repository = gix::open_opts(git_directory, options).ok()?;
    let commit = repository.head_commit().ok()?;
    let signature = commit.author().ok()?;
    let message = commit.message().ok()?;
    Some(Revision {
        id: commit.id.to_string(),
        date: civil(signature.time().ok()?)?,
        author: signature.name.to_string(),
        subject: message.summary().to_string(),
    })
}

/// The day of a commit where its author was.
fn civil(time: gix::date::Time) -> Option<Date> {
    let offset = jiff::tz::Offset::from_seconds(time.offset).ok()?;
    let instant = jiff::Timestamp::from_second(time.seconds).ok()?;
    Some(offset.to_datetime(instant).date())
}
