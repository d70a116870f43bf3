//! The files of a project in a commit, as those of a folder on disk.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::io;
use std::rc::Rc;

use gix::ObjectId;
use gix::bstr::ByteSlice;
use gix::objs::tree::EntryKind;

use crate::model;
use crate::source::files::{Content, Unlisted, Unread, is_listed};
use crate::source::{Disk, Files};

/// The objects of a repository, and what is known of them.
pub(super) struct Objects {
    pub(super) inner: gix::Repository,
    /// Blobs that were read, by their ids: most files are the same in most commits.
    blobs: RefCell<HashMap<ObjectId, Content>>,
    /// Folders that were listed, by the ids of their trees.
    folders: RefCell<HashMap<ObjectId, Rc<Folder>>>,
}

/// A project's files at a commit.
pub struct Tree<'a> {
    objects: &'a Objects,
    files: BTreeMap<String, ObjectId>,
    unlisted: Vec<Unlisted>,
    submodules: Vec<String>,
}

/// What a folder holds, by paths within it.
#[derive(Default)]
struct Folder {
    files: Vec<(String, ObjectId)>,
    unlisted: Vec<Unlisted>,
    submodules: Vec<String>,
}

impl Objects {
    /// Those of a repository, of which none was read yet.
    pub(super) fn of(inner: gix::Repository) -> Self {
        Objects { inner, blobs: RefCell::default(), folders: RefCell::default() }
    }

    /// The files of the project in a tree.
    ///
    /// # Errors
    /// What could not be read, for people.
    pub(super) fn files_of(&self, tree: ObjectId) -> Result<Tree<'_>, String> {
        let roots = model::roots();
        let folder = self.folder(tree, 0, &|name| is_listed(&roots, name))?;
        Ok(Tree {
            objects: self,
            files: folder.files.into_iter().collect(),
            unlisted: folder.unlisted,
            submodules: folder.submodules,
        })
    }

    /// What a folder holds, of the entries that are wanted.
    fn folder(&self, id: ObjectId, depth: usize, wanted: &dyn Fn(&str) -> bool) -> Result<Folder, String> {
        let tree = self.inner.find_tree(id).map_err(|error| error.to_string())?;
        let mut folder = Folder::default();
        for entry in tree.iter() {
            let entry = entry.map_err(|error| error.to_string())?;
            // A folder on disk leaves out what begins with a dot, and so does its past.
            let Ok(name) = entry.filename().to_str() else { continue };
            if name.starts_with('.') || !wanted(name) {
                continue;
            }
            match entry.mode().kind() {
                EntryKind::Blob | EntryKind::BlobExecutable => folder.files.push((name.to_owned(), entry.object_id())),
                EntryKind::Link => {
                    // Where it leads is not looked up; files of a plan have an ending, and folders have none.
                    let to_folder = !name.contains('.');
                    folder.unlisted.push(Unlisted { path: name.to_owned(), why: Unread::Link { to_folder } });
                }
                EntryKind::Commit => {
                    folder.unlisted.push(Unlisted { path: name.to_owned(), why: Unread::Submodule });
                    folder.submodules.push(name.to_owned());
                }
                EntryKind::Tree if depth < DEPTH => {
                    let inner = self.known_folder(entry.object_id(), depth + 1)?;
                    let within = |path: &String| format!("{name}/{path}");
                    folder.files.extend(inner.files.iter().map(|(path, id)| (within(path), *id)));
                    folder.submodules.extend(inner.submodules.iter().map(within));
                    let unlisted = |place: &Unlisted| Unlisted { path: within(&place.path), ..place.clone() };
                    folder.unlisted.extend(inner.unlisted.iter().map(unlisted));
                }
                EntryKind::Tree => {}
            }
        }
        Ok(folder)
    }

    /// A tree never changes, so what was listed once is never stale.
    fn known_folder(&self, id: ObjectId, depth: usize) -> Result<Rc<Folder>, String> {
        if let Some(known) = self.folders.borrow().get(&id) {
            return Ok(known.clone());
        }
        let folder = Rc::new(self.folder(id, depth, &|_| true)?);
        self.folders.borrow_mut().insert(id, folder.clone());
        Ok(folder)
    }
}

impl Files for Tree<'_> {
    fn list(&self, roots: &[&str]) -> (Vec<String>, Vec<Unlisted>) {
        let listed = |path: &str| is_listed(roots, path);
        let paths = self.files.keys().filter(|path| listed(path)).cloned().collect();
        (paths, self.unlisted.iter().filter(|place| place.is_listed(roots)).cloned().collect())
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.content(path).map(|content| content.bytes.to_vec())
    }

    fn content(&self, path: &str) -> io::Result<Content> {
        let id = self.files.get(path).ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        if let Some(known) = self.objects.blobs.borrow().get(id) {
            return Ok(known.clone());
        }
        let mut blob = self.objects.inner.find_blob(*id).map_err(io::Error::other)?;
        let content = Content::new(std::mem::take(&mut blob.data));
        self.objects.blobs.borrow_mut().insert(*id, content.clone());
        Ok(content)
    }
}

impl Tree<'_> {
    /// The paths of submodules, which are not read.
    pub fn submodules(&self) -> Vec<String> {
        self.submodules.clone()
    }

    /// Whether there is a project at all.
    pub fn has_settings(&self) -> bool {
        self.files.contains_key("milepost.yaml")
    }
}

/// How deep folders are read, as on disk.
const DEPTH: usize = 16;

/// Whether a folder's files are those of a commit, in all that a plan consists of.
pub fn is_unchanged(disk: &Disk, tree: &Tree<'_>, roots: &[&str]) -> bool {
    let (here, there) = (disk.list(roots).0, tree.list(roots).0);
    here == there
        && here.iter().all(|path| matches!((disk.read(path), tree.read(path)), (Ok(left), Ok(right)) if left == right))
}
