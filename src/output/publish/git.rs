//! What publishing asks of git. Objects are read and written without the git program; it is run only to talk to the remote
//! repository, which gix cannot push to, and to write the commit, so that names, clock, keys and passwords are all found
//! where people have told git of them.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use gix::ObjectId;
use gix::objs::Tree;
use gix::objs::tree::{Entry, EntryKind};

use super::without_credentials;
use crate::output::Fault;

/// Where git would look for a repository that is not ours.
const FOREIGN: [&str; 8] = [
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
    "GIT_SHALLOW_FILE",
];

/// What is fetched is called so in the repository on the way.
const FETCHED: &str = "refs/milepost/fetched";

/// Files by their paths.
pub type Files = BTreeMap<String, ObjectId>;

/// A repository of our own on the way to a branch of another one.
pub struct Git {
    objects: gix::Repository,
    folder: PathBuf,
    /// The settings of the repository that holds the plan: the addresses of its remotes, and how to log in there.
    settings: Option<PathBuf>,
    /// The folder that a relative address starts from, where it is not the one that the program runs in.
    from: Option<PathBuf>,
    remote: String,
    /// The whole name of the branch.
    branch: String,
}

impl Git {
    /// An empty repository in an absent folder.
    ///
    /// # Errors
    /// When the machine or git refuses.
    pub fn new(folder: PathBuf, project: Option<&Path>, remote: &str, branch: &str) -> Result<Git, Fault> {
        let (kind, how) = (gix::create::Kind::Bare, gix::create::Options::default());
        let made = gix::ThreadSafeRepository::init_opts(&folder, kind, how, gix::open::Options::isolated());
        let made = made.map_err(|error| unreadable("make a repository", &error))?;
        let (remote, branch) = (remote.to_owned(), format!("refs/heads/{branch}"));
        let mut git = Git { objects: made.to_thread_local(), folder, settings: None, from: None, remote, branch };
        if let Some(project) = project {
            git.knows(project)?;
        }
        Ok(git)
    }

    /// Looks for the repository around the plan. Git itself says whether its settings can be trusted.
    fn knows(&mut self, project: &Path) -> Result<(), Fault> {
        let ask = |what: &[&str]| {
            let mut command = Command::new("git");
            without_foreign(&mut command).env_remove("GIT_DIR").arg("-C").arg(project).args(what);
            let said = run(command, &[])?;
            let line = String::from_utf8_lossy(&said.stdout).trim_end_matches(['\r', '\n']).to_owned();
            Ok::<_, Fault>((said.status.success() && !line.is_empty()).then(|| PathBuf::from(line)))
        };
        let own = ask(&["rev-parse", "--path-format=absolute", "--git-common-dir"])?;
        self.settings = own.map(|folder| folder.join("config"));
        if ask(&["remote", "get-url", &self.remote])?.is_some() {
            self.from = ask(&["rev-parse", "--show-toplevel"])?;
        }
        Ok(())
    }

    /// The commit that the branch leads to in the remote repository; `None` where there is no such branch.
    ///
    /// # Errors
    /// When git or its server refuses.
    pub fn tip(&self) -> Result<Option<ObjectId>, Fault> {
        let said = self.ask(&["ls-remote", "--", &self.remote, &self.branch], &[])?;
        let line = said.lines().find_map(|line| line.split_once('\t').filter(|(_, name)| *name == self.branch));
        Ok(line.and_then(|(id, _)| ObjectId::from_hex(id.as_bytes()).ok()))
    }

    /// Fetches the branch, with or without its past, and returns its commit.
    ///
    /// # Errors
    /// When git or its server refuses, or the branch is not there.
    pub fn fetch(&self, with_past: bool) -> Result<ObjectId, Fault> {
        let depth: &[&str] = if with_past { &[] } else { &["--depth=1"] };
        let what = format!("+{}:{FETCHED}", self.branch);
        let all = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head"];
        self.ask(&[&all, depth, &["--", self.remote.as_str(), what.as_str()]].concat(), &[])?;
        let found = self.ask(&["rev-parse", FETCHED], &[])?;
        ObjectId::from_hex(found.trim().as_bytes()).map_err(|error| unreadable("read the branch", &error))
    }

    /// Writes a commit of some files, and returns its id.
    ///
    /// # Errors
    /// When git refuses.
    pub fn commit(&self, files: &Files, parent: Option<ObjectId>, message: &str) -> Result<ObjectId, Fault> {
        let tree = self.tree(files)?.to_string();
        let parent = parent.map(|id| ["-p".to_owned(), id.to_string()]);
        let mut arguments = vec!["commit-tree", tree.as_str()];
        arguments.extend(parent.iter().flatten().map(String::as_str));
        let mut said = self.try_to(&arguments, message.as_bytes())?;
        if !said.status.success() {
            // A build server often has no name of its own.
            let own = ["-c", "user.name=milepost", "-c", "user.email=milepost@localhost"];
            said = self.try_to(&[&own, &arguments[..]].concat(), message.as_bytes())?;
        }
        let id = done(&said)?;
        ObjectId::from_hex(id.trim().as_bytes()).map_err(|error| unreadable("write a commit", &error))
    }

    /// Has the branch lead to a commit, if it still leads to `before`.
    ///
    /// # Errors
    /// When somebody else was quicker, or the remote repository refuses or cannot be reached; the branch is as it was.
    pub fn push(&self, commit: ObjectId, before: Option<ObjectId>) -> Result<(), Fault> {
        let lease =
            format!("--force-with-lease={}:{}", self.branch, before.map(|id| id.to_string()).unwrap_or_default());
        let what = format!("{commit}:{}", self.branch);
        let said = self.try_to(&["push", "--quiet", "--no-verify", &lease, "--", &self.remote, &what], &[])?;
        if said.status.success() {
            return Ok(());
        }
        // Where the answer was lost, the branch says what became of it; where nobody answers, the first fault is told.
        match self.tip() {
            Ok(tip) if tip == Some(commit) => Ok(()),
            Ok(tip) if tip != before => Err(Fault::Refused(
                "somebody else changed the branch at the same time; readers see what they published, and nothing of it is \
                 lost; publish again"
                    .to_owned(),
            )),
            _ => done(&said).map(|_| ()),
        }
    }

    /// The files of a commit.
    ///
    /// # Errors
    /// When git cannot read the commit.
    pub fn files(&self, commit: ObjectId) -> Result<Files, Fault> {
        let tree = self.objects.find_commit(commit).map_err(|error| unreadable("read a commit", &error))?;
        let tree = tree.tree_id().map_err(|error| unreadable("read a commit", &error))?;
        let mut files = Files::new();
        self.list(tree.detach(), "", &mut files)?;
        Ok(files)
    }

    fn list(&self, tree: ObjectId, folder: &str, files: &mut Files) -> Result<(), Fault> {
        let tree = self.objects.find_tree(tree).map_err(|error| unreadable("read a folder of the branch", &error))?;
        for entry in tree.iter() {
            let entry = entry.map_err(|error| unreadable("read a folder of the branch", &error))?;
            let path = format!("{folder}{}", entry.filename());
            match entry.mode().kind() {
                EntryKind::Tree => self.list(entry.object_id(), &format!("{path}/"), files)?,
                EntryKind::Blob | EntryKind::BlobExecutable => drop(files.insert(path, entry.object_id())),
                EntryKind::Link | EntryKind::Commit => {}
            }
        }
        Ok(())
    }

    /// The first-parent commit before one.
    pub fn before(&self, commit: ObjectId) -> Option<ObjectId> {
        let commit = self.objects.find_commit(commit).ok()?;
        let parent = commit.parent_ids().next()?;
        Some(parent.detach())
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// When git cannot read the file.
    pub fn read(&self, file: ObjectId) -> io::Result<Vec<u8>> {
        Ok(self.objects.find_blob(file).map_err(io::Error::other)?.take_data())
    }

    /// Takes a file in, and returns its id.
    ///
    /// # Errors
    /// When git refuses.
    pub fn keep(&self, bytes: &[u8]) -> Result<ObjectId, Fault> {
        let id = self.objects.write_blob(bytes).map_err(|error| unreadable("write a file", &error))?;
        Ok(id.detach())
    }

    fn tree(&self, files: &Files) -> Result<ObjectId, Fault> {
        let mut entries = Vec::new();
        let mut folders: BTreeMap<&str, Files> = BTreeMap::new();
        for (path, id) in files {
            match path.split_once('/') {
                Some((folder, rest)) => drop(folders.entry(folder).or_default().insert(rest.to_owned(), *id)),
                None => entries.push(Entry { mode: EntryKind::Blob.into(), filename: path.as_str().into(), oid: *id }),
            }
        }
        for (folder, files) in folders {
            entries.push(Entry { mode: EntryKind::Tree.into(), filename: folder.into(), oid: self.tree(&files)? });
        }
        entries.sort();
        let id = self.objects.write_object(Tree { entries }).map_err(|error| unreadable("write a folder", &error))?;
        Ok(id.detach())
    }

    fn ask(&self, arguments: &[&str], input: &[u8]) -> Result<String, Fault> {
        done(&self.try_to(arguments, input)?)
    }

    fn try_to(&self, arguments: &[&str], input: &[u8]) -> Result<Output, Fault> {
        let mut command = Command::new("git");
        if let Some(settings) = &self.settings {
            let mut include = std::ffi::OsString::from("include.path=");
            include.push(settings);
            command.arg("-c").arg(include);
        }
        if let Some(from) = &self.from {
            command.current_dir(from);
        }
        // No hook of anybody is meant for this repository.
        command.args(["-c", "core.bare=true", "-c", "core.hooksPath=/dev/null", "-c", "gc.auto=0"]).args(arguments);
        without_foreign(&mut command).env("GIT_DIR", &self.folder);
        run(command, input)
    }
}

fn without_foreign(command: &mut Command) -> &mut Command {
    FOREIGN.iter().fold(command, |command, name| command.env_remove(name))
}

fn run(mut command: Command, input: &[u8]) -> Result<Output, Fault> {
    let missing = |error: io::Error| {
        match error.kind() {
        io::ErrorKind::NotFound => Fault::Refused(
            "publishing to a branch needs the program `git`, which is not found here; install it, or publish into a folder"
                .to_owned(),
        ),
        _ => Fault::Machine("cannot run `git`".to_owned(), error),
    }
    };
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().map_err(missing)?;
    if let Some(mut stdin) = child.stdin.take() {
        // Who ends without reading it says why.
        let _ = stdin.write_all(input);
    }
    child.wait_with_output().map_err(|error| Fault::Machine("cannot run `git`".to_owned(), error))
}

/// What git printed, or what it complained of.
fn done(said: &Output) -> Result<String, Fault> {
    if said.status.success() {
        return Ok(String::from_utf8_lossy(&said.stdout).into_owned());
    }
    let complaint = String::from_utf8_lossy(&said.stderr);
    let lines: Vec<&str> = complaint.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
    let complaint = if lines.is_empty() { "it does not say why".to_owned() } else { lines.join("\n  ") };
    Err(Fault::Refused(format!("git refuses: {}", without_credentials(&complaint))))
}

fn unreadable(doing: &str, error: &dyn std::error::Error) -> Fault {
    let (mut text, mut source) = (error.to_string(), error.source());
    while let Some(cause) = source {
        text.push_str(&format!(": {cause}"));
        source = cause.source();
    }
    Fault::Refused(format!("cannot {doing}: {text}"))
}
