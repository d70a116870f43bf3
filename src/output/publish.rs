//! Publishes a portal: a release that takes the place of the one before it in one step, wherever its readers are.

use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};

use super::release::Differences;
use super::{Content, Fault};

mod branch;
mod bucket;
mod folder;
mod git;

pub use branch::Branch;
pub use bucket::Bucket;
pub use folder::{CURRENT, MARK};

/// Where readers find what is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A folder that a web server hands out.
    Folder(PathBuf),
    /// A branch of a git repository, for hosts that show one as pages.
    Branch(Branch),
    /// A folder of a bucket, in any store that speaks S3.
    Bucket(Bucket),
}

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// What the release is called, after its number.
    pub name: &'a str,
    /// Whom it is for; empty for everybody.
    pub audience: &'a str,
    /// So many releases are kept in a folder, at least two.
    pub keep: usize,
    /// The project's folder.
    pub project: &'a Path,
    /// What the plan was read at, for people.
    pub plan: &'a str,
    /// Say what would be done, and leave the target as it is.
    pub dry_run: bool,
    /// An empty folder for what is needed on the way; whoever asks removes it.
    pub scratch: &'a Path,
    /// Where a bucket is, and how to log in there.
    pub environment: &'a Environment,
    /// The time in seconds since 1970, by which a lock that nobody holds any more is known.
    pub now: i64,
}

/// Settings with their names, some of them secret: they are never told.
#[derive(Clone, Default)]
pub struct Environment(pub Vec<(String, String)>);

impl fmt::Debug for Environment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Environment(…)")
    }
}

/// What publishing came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The release that readers see now, or would see.
    pub release: String,
    /// The one that they saw before.
    pub before: Option<String>,
    /// What differs for them. Where nothing does, there is no new release.
    pub differences: Differences,
    /// The releases that were removed, or would be.
    pub removed: Vec<String>,
}

/// Which release readers see after one was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RolledBack {
    /// The one that they see now.
    pub release: String,
    /// The one that was withdrawn.
    pub withdrawn: String,
}

/// Publishes a portal.
///
/// # Errors
/// When the target is somebody else's, somebody publishes to it at this moment, its readers are another audience, the
/// portal cannot be made or may not be shown, or the machine refuses. Readers then see what they saw before.
pub fn publish(content: &dyn Content, target: &Target, asked: &Asked<'_>) -> Result<Published, Fault> {
    match target {
        Target::Folder(folder) => folder::publish(content, folder, asked),
        Target::Branch(branch) => branch::publish(content, branch, asked),
        Target::Bucket(bucket) => bucket::publish(content, bucket, asked),
    }
}

/// Shows readers the release before the one they see. `project` is the folder of the project, if there is one, and `scratch`
/// an empty folder for what is needed on the way.
///
/// Whoever has a page of the withdrawn release keeps its style sheets and scripts. Its pictures, documents and search are
/// gone at once, because it may have been withdrawn for what they hold.
///
/// # Errors
/// When there is no release before, somebody publishes at this moment, or the machine refuses.
pub fn roll_back(target: &Target, project: Option<&Path>, scratch: &Path) -> Result<RolledBack, Fault> {
    match target {
        Target::Folder(folder) => folder::roll_back(folder),
        Target::Branch(branch) => branch::roll_back(branch, project, scratch),
        Target::Bucket(bucket) => Err(Fault::Refused(format!(
            "`{bucket}` holds one release only, so that none from before can be shown again; publish the plan as it was then"
        ))),
    }
}

impl Target {
    /// Reads a target as people write it: `git:REMOTE#BRANCH`, `s3://BUCKET/FOLDER`, or a folder.
    ///
    /// # Errors
    /// What is wrong with it, for people.
    pub fn parse(written: OsString) -> Result<Target, String> {
        let text = written.to_str().unwrap_or_default();
        if let Some(branch) = text.strip_prefix("git:") {
            return Branch::parse(branch).map(Target::Branch);
        }
        if let Some(bucket) = text.strip_prefix("s3://") {
            return Bucket::parse(bucket).map(Target::Bucket);
        }
        Ok(Target::Folder(written.into()))
    }

    /// Whether the release before can be shown again.
    pub fn goes_back(&self) -> bool {
        !matches!(self, Target::Bucket(_))
    }

    /// As it is written on a command line, without a password that an address may hold.
    pub fn written(&self) -> String {
        match self {
            Target::Folder(folder) => folder.display().to_string(),
            Target::Branch(branch) => format!("git:{branch}"),
            Target::Bucket(bucket) => bucket.to_string(),
        }
    }
}

/// What readers are shown, without a password that an address may hold.
impl fmt::Display for Target {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Folder(folder) => folder.join(CURRENT).display().fmt(formatter),
            Target::Branch(branch) => branch.fmt(formatter),
            Target::Bucket(bucket) => bucket.fmt(formatter),
        }
    }
}

/// The number of a release, which its name begins with.
fn number(name: &str) -> u64 {
    name.split('-').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// The name of the release that follows one.
fn after(latest: Option<&str>, name: &str) -> String {
    format!("{:04}-{name}", latest.map_or(0, number) + 1)
}

/// Refuses to put the portal of one audience before the readers of another.
fn for_its_readers(target: &str, then: &str, now: &str) -> Result<(), Fault> {
    if then == now {
        return Ok(());
    }
    let who = |audience: &str| match audience {
        "" => "everybody".to_owned(),
        name => format!("the audience `{name}`"),
    };
    let (then, now) = (who(then), who(now));
    Err(Fault::Refused(format!(
        "`{target}` is published for {then}, and this portal is for {now}; publish it to another place"
    )))
}

/// A text without the names and passwords in web addresses.
fn without_credentials(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("://") {
        let (before, after) = rest.split_at(at + "://".len());
        out.push_str(before);
        let host = after.find(|letter: char| letter == '/' || letter.is_whitespace()).unwrap_or(after.len());
        // A name alone tells ssh whose key to ask for.
        let is_plain = before.ends_with("ssh://") && !after[..host].contains(':');
        rest = match after[..host].rfind('@') {
            Some(end) if !is_plain => &after[end + 1..],
            _ => after,
        };
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_read_as_people_write_it() {
        let parse = |text: &str| Target::parse(text.into());
        assert_eq!(parse("/srv/www/ehr"), Ok(Target::Folder("/srv/www/ehr".into())));
        let branch = parse("git:git@host.example:ehr/portal.git#pages").unwrap();
        assert_eq!(branch.to_string(), "git@host.example:ehr/portal.git#pages");
        assert!(parse("git:origin").is_err() && parse("git:#pages").is_err() && parse("git:origin#").is_err());
        assert_eq!(parse("s3://portals/ehr/").unwrap().to_string(), "s3://portals/ehr");
        assert!(parse("s3://").is_err() && parse("s3://a b/c").is_err() && parse("s3://a/../b").is_err());
        assert!(parse("git:origin#a..b").is_err() && parse("git:--upload-pack=x#b").is_err());
    }

    #[test]
    fn no_password_is_told() {
        let tell = |address: &str| without_credentials(&format!("cannot reach '{address}': refused"));
        assert_eq!(tell("https://me:t0ken@host.example/a@b"), "cannot reach 'https://host.example/a@b': refused");
        assert_eq!(tell("https://t0ken@host.example/"), "cannot reach 'https://host.example/': refused");
        assert_eq!(tell("ssh://git@host.example/a"), "cannot reach 'ssh://git@host.example/a': refused");
        assert_eq!(tell("https://a:b@c:d@host.example"), "cannot reach 'https://host.example': refused");
    }
}
