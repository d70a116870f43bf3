//! Publishes to a branch of a git repository: a commit for each release, and its push is the switch.

use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

use gix::ObjectId;

use super::git::{Files, Git};
use super::{Asked, Published, RolledBack, after, for_its_readers, number, without_credentials};
use crate::output::release::{self, Before, LISTING, Listing, Release};
use crate::output::{Content, Fault, machine};
use crate::render::theme;

/// The file that says which release the branch shows.
const STATE: &str = ".milepost-publish";

/// Has hosts show the files as they are, whatever their names begin with.
const AS_IT_IS: &str = ".nojekyll";

/// What a host keeps in the branch for itself: the domain of the pages.
const OF_HOSTS: [&str; 2] = ["CNAME", ".domains"];

/// A branch of a repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// An address, a folder, or the name of a remote of the repository that holds the plan.
    remote: String,
    name: String,
}

impl Branch {
    /// Reads `REMOTE#BRANCH`.
    ///
    /// # Errors
    /// What is wrong with it, for people.
    pub fn parse(text: &str) -> Result<Branch, String> {
        let parts = text.rsplit_once('#').filter(|(remote, _)| !remote.is_empty() && !remote.starts_with('-'));
        let is_branch = |name: &str| gix::refs::FullName::try_from(format!("refs/heads/{name}")).is_ok();
        let (remote, name) = parts.filter(|(_, name)| is_branch(name)).ok_or_else(|| {
            let text = without_credentials(text);
            format!("`git:{text}` names no branch; it is written `git:REMOTE#BRANCH`, such as `git:origin#pages`")
        })?;
        Ok(Branch { remote: remote.to_owned(), name: name.to_owned() })
    }
}

impl fmt::Display for Branch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}#{}", without_credentials(&self.remote), self.name)
    }
}

/// Publishes a portal to a branch.
///
/// # Errors
/// When a file cannot be made, something is hidden in it, or git or its server refuses; then the branch is as it was.
pub fn publish(content: &dyn Content, branch: &Branch, asked: &Asked<'_>) -> Result<Published, Fault> {
    let git = Git::new(asked.scratch.join("git"), Some(asked.project), &branch.remote, &branch.name)?;
    let tip = git.tip()?.map(|_| git.fetch(false)).transpose()?;
    let before = tip.map(|tip| Shown::at(&git, tip)).transpose()?;
    let before = before.map(|before| before.ok_or_else(|| foreign(branch))).transpose()?;
    if let Some(before) = &before {
        for_its_readers(&branch.to_string(), &before.listing.audience, asked.audience)?;
    }
    let folder = asked.scratch.join("release");
    let made = release::make(content, asked.audience, before.as_ref().map(|before| before as &dyn Before), &folder)?;
    let before_name = before.as_ref().map(|before| before.state.release.clone());
    let (differences, removed) = (made.differences, Vec::new());
    if let (Some(name), false) = (&before_name, differences.any) {
        return Ok(Published { release: name.clone(), before: before_name, differences, removed });
    }
    let release = after(before.as_ref().map(|before| before.state.latest.as_str()), asked.name);
    if !asked.dry_run {
        let state = State { release: release.clone(), latest: release.clone(), plan: asked.plan.to_owned() };
        let mut files = taken(&git, &folder, &made)?;
        files.extend(before.iter().flat_map(Shown::of_host));
        state.write_into(&mut files, &git)?;
        let message = state.message("Publish", asked.audience);
        git.push(git.commit(&files, tip, &message)?, tip)?;
    }
    Ok(Published { release, before: before_name, differences, removed })
}

/// Shows readers of a branch the release before the one they see, by a commit of what it held.
///
/// # Errors
/// When there is no earlier state, or git or its server refuses; then the branch is as it was.
pub fn roll_back(branch: &Branch, project: Option<&Path>, scratch: &Path) -> Result<RolledBack, Fault> {
    let git = Git::new(scratch.join("git"), project, &branch.remote, &branch.name)?;
    if git.tip()?.is_none() {
        return Err(Fault::Refused(format!("nothing is published to `{branch}`")));
    }
    let tip = git.fetch(true)?;
    let now = Shown::at(&git, tip)?.ok_or_else(|| foreign(branch))?;
    let mut earlier = None;
    let mut next = git.before(tip);
    while let (Some(commit), None) = (next, &earlier) {
        earlier = Shown::at(&git, commit)?.filter(|one| number(&one.state.release) < number(&now.state.release));
        next = git.before(commit);
    }
    let Some(earlier) = earlier else {
        return Err(Fault::Refused(format!("no release from before is kept in `{branch}`")));
    };
    let mut files = earlier.files.clone();
    // Whoever has a page of the withdrawn release keeps its style sheets and scripts.
    for path in now.listing.files.keys().filter(|path| path.starts_with(theme::FOLDER)) {
        if let Some(file) = now.files.get(path) {
            files.entry(path.clone()).or_insert(*file);
        }
    }
    files.retain(|path, _| !OF_HOSTS.contains(&path.as_str()));
    files.extend(now.of_host());
    let state = State { latest: now.state.latest.clone(), ..earlier.state.clone() };
    state.write_into(&mut files, &git)?;
    let message = state.message("Show again", &earlier.listing.audience);
    git.push(git.commit(&files, Some(tip), &message)?, Some(tip))?;
    Ok(RolledBack { release: state.release, withdrawn: now.state.release })
}

fn foreign(branch: &Branch) -> Fault {
    Fault::Refused(format!("`{branch}` holds files that `milepost publish` did not write; name another branch"))
}

/// The files of a release, as git has them.
fn taken(git: &Git, folder: &Path, made: &Release) -> Result<Files, Fault> {
    let paths = made.listing.files.keys().chain(&made.kept).map(String::as_str).chain([LISTING]);
    let take = |path: &str| {
        let file = folder.join(path);
        let bytes = fs::read(&file).map_err(machine("cannot read", &file))?;
        Ok((path.to_owned(), git.keep(&bytes)?))
    };
    paths.map(take).collect()
}

/// What a commit of the branch shows to readers.
struct Shown<'a> {
    git: &'a Git,
    files: Files,
    listing: Listing,
    state: State,
}

impl<'a> Shown<'a> {
    /// `None` where the files are somebody else's.
    fn at(git: &'a Git, commit: ObjectId) -> Result<Option<Shown<'a>>, Fault> {
        let files = git.files(commit)?;
        let text = |path: &str| files.get(path).and_then(|file| String::from_utf8(git.read(*file).ok()?).ok());
        let listing = text(LISTING).and_then(|text| Listing::parse(&text));
        let state = text(STATE).and_then(|text| State::parse(&text));
        Ok(listing.zip(state).map(|(listing, state)| Shown { git, files, listing, state }))
    }

    fn of_host(&self) -> impl Iterator<Item = (String, ObjectId)> {
        OF_HOSTS.iter().filter_map(|path| Some(((*path).to_owned(), *self.files.get(*path)?)))
    }
}

impl Before for Shown<'_> {
    fn listing(&self) -> &Listing {
        &self.listing
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let file = self.files.get(path).ok_or(io::ErrorKind::NotFound)?;
        self.git.read(*file)
    }
}

/// What is known of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
struct State {
    release: String,
    /// The one with the highest number, which may have been withdrawn.
    latest: String,
    /// What the plan was read at.
    plan: String,
}

impl State {
    fn text(&self) -> String {
        format!("release {}\nlatest {}\nplan {}\n", self.release, self.latest, self.plan)
    }

    fn parse(text: &str) -> Option<State> {
        let mut lines = text.lines();
        let mut line = |name: &str| lines.next()?.strip_prefix(name)?.strip_prefix(' ').map(str::to_owned);
        Some(State { release: line("release")?, latest: line("latest")?, plan: line("plan")? })
    }

    fn message(&self, what: &str, audience: &str) -> String {
        let audience = if audience.is_empty() { String::new() } else { format!("Audience: {audience}\n") };
        format!("{what} {}\n\nPlan: {}\n{audience}", self.release, self.plan)
    }

    fn write_into(&self, files: &mut Files, git: &Git) -> Result<(), Fault> {
        files.insert(STATE.to_owned(), git.keep(self.text().as_bytes())?);
        files.insert(AS_IT_IS.to_owned(), git.keep(b"")?);
        Ok(())
    }
}
