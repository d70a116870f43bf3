//! Publishes into a folder: each release beside the one before it, then one atomic switch.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{Asked, Published, RolledBack, after, for_its_readers, number};
use crate::output::release::{self, Before, LISTING, Listing, Release};
use crate::output::{Content, Fault, create, machine};
use crate::render::theme;

/// The file that marks a folder as one that is published into; whoever publishes holds its lock.
pub const MARK: &str = ".milepost-publish";

const MARK_TEXT: &str =
    "`milepost publish` writes into this folder. `current` leads to the release that readers see.\n";

/// The file that names the releases which were withdrawn, a line each: none of them is shown again.
const WITHDRAWN: &str = ".milepost-withdrawn";

/// What readers are shown: a symbolic link to a release.
pub const CURRENT: &str = "current";

const RELEASES: &str = "releases";

/// Publishes a portal into a folder.
///
/// # Errors
/// When the folder is somebody else's, a file cannot be made, something is hidden in it, or the machine refuses; then readers
/// see the portal before.
pub fn publish(content: &dyn Content, folder: &Path, asked: &Asked<'_>) -> Result<Published, Fault> {
    let target = Target::at(folder)?;
    let _lock = if asked.dry_run { None } else { Some(target.take()?) };
    let before = target.current();
    if let Some(before) = &before {
        for_its_readers(&target.0.to_string_lossy(), &before.listing.audience, asked.audience)?;
    }
    let names = target.names();
    let release = after(names.last().map(String::as_str), asked.name);
    let before_it = before.as_ref().map(|before| before as &dyn Before);
    let staging = target.releases().join(format!(".new-{release}"));
    // A rehearsal leaves the target as it is.
    let folder = &if asked.dry_run { asked.scratch.join("release") } else { staging };
    let made = release::make(content, asked.audience, before_it, folder);
    if made.is_err() {
        // What cannot be removed now is removed by the next run.
        let _ = fs::remove_dir_all(folder);
    }
    let Release { differences, .. } = made?;
    let before_name = before.as_ref().map(|before| before.name.clone());
    if let (Some(name), false) = (&before_name, differences.any) {
        fs::remove_dir_all(folder).map_err(machine("cannot remove", folder))?;
        return Ok(Published { release: name.clone(), before: before_name, differences, removed: Vec::new() });
    }
    let kept = [Some(release.as_str()), before_name.as_deref()];
    let old = outlived(&names, &kept, asked.keep);
    if !asked.dry_run {
        let place = target.releases().join(&release);
        release::settle(folder)?;
        fs::rename(folder, &place).map_err(machine("cannot write", &place))?;
        target.switch(&release)?;
        old.iter().try_for_each(|name| target.remove(name))?;
    }
    Ok(Published { release, before: before_name, differences, removed: old })
}

/// Shows readers of a folder the release before the one they see that was not withdrawn itself.
///
/// # Errors
/// When there is no earlier portal, or the machine refuses; then readers see the portal before.
pub fn roll_back(folder: &Path) -> Result<RolledBack, Fault> {
    let target = Target::at(folder)?;
    let _lock = target.take()?;
    let refused = |why: &str| Fault::Refused(format!("{why} in `{}`", target.0.display()));
    let current = target.current().ok_or_else(|| refused("nothing is published"))?;
    let (names, mut withdrawn) = (target.names(), target.withdrawn());
    let earlier = names.iter().rev().find(|name| number(name) < number(&current.name) && !withdrawn.contains(name));
    let earlier = earlier.ok_or_else(|| refused("no release from before is kept"))?.clone();
    for path in current.listing.files.keys().filter(|path| path.starts_with(theme::FOLDER)) {
        let place = target.releases().join(&earlier).join(path);
        if let (Ok(bytes), false) = (current.read(path), place.exists()) {
            let scratch = target.releases().join(format!(".kept-{earlier}"));
            place.parent().map_or(Ok(()), create)?;
            let moved = fs::write(&scratch, bytes).and_then(|()| fs::rename(&scratch, &place));
            moved.map_err(machine("cannot write", &place))?;
        }
    }
    withdrawn.retain(|name| names.contains(name));
    withdrawn.push(current.name.clone());
    target.remember_withdrawn(&withdrawn)?;
    target.switch(&earlier)?;
    Ok(RolledBack { release: earlier, withdrawn: current.name })
}

/// The releases that are one too many, but for those that readers may need; oldest first.
fn outlived(names: &[String], kept: &[Option<&str>], keep: usize) -> Vec<String> {
    // The new one is not among them yet.
    let excess = (names.len() + 1).saturating_sub(keep.max(2));
    let old = names.iter().filter(|name| !kept.contains(&Some(name.as_str())));
    old.take(excess).cloned().collect()
}

/// A folder that is published into.
struct Target(PathBuf);

/// The release that readers see.
struct Current {
    name: String,
    listing: Listing,
    folder: PathBuf,
}

impl Before for Current {
    fn listing(&self) -> &Listing {
        &self.listing
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        fs::read(self.folder.join(path))
    }
}

impl Target {
    fn at(path: &Path) -> Result<Target, Fault> {
        let mut entries = match fs::read_dir(path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Target(path.to_owned())),
            Err(error) => return Err(machine("cannot read", path)(error)),
        };
        if path.join(MARK).is_file() || entries.next().is_none() {
            return Ok(Target(path.to_owned()));
        }
        Err(Fault::Refused(format!(
            "`{}` holds files that `milepost publish` did not write; name another folder, or empty this one",
            path.display()
        )))
    }

    fn releases(&self) -> PathBuf {
        self.0.join(RELEASES)
    }

    /// Takes the lock, marks the folder as ours and removes what a run that was cut off has left.
    fn take(&self) -> Result<File, Fault> {
        create(&self.0)?;
        let path = self.0.join(MARK);
        let mut options = OpenOptions::new();
        let mut file =
            options.create(true).append(true).read(true).open(&path).map_err(machine("cannot write", &path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let message = format!("somebody else publishes into `{}` at this moment", self.0.display());
                return Err(Fault::Refused(message));
            }
            Err(TryLockError::Error(error)) => return Err(machine("cannot lock", &path)(error)),
        }
        if file.metadata().is_ok_and(|data| data.len() == 0) {
            file.write_all(MARK_TEXT.as_bytes()).map_err(machine("cannot write", &path))?;
        }
        let releases = self.releases();
        create(&releases)?;
        for entry in fs::read_dir(&releases).map_err(machine("cannot read", &releases))?.flatten() {
            let (path, name) = (entry.path(), entry.file_name());
            if name.to_string_lossy().starts_with('.') {
                let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
                let removed = if is_folder { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
                removed.map_err(machine("cannot remove", &path))?;
            }
        }
        Ok(file)
    }

    /// The names of the releases, oldest first.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.releases()).into_iter().flatten().flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> = names.filter(|name| number(name) > 0).collect();
        names.sort_by_key(|name| number(name));
        names
    }

    /// The names of the releases that were withdrawn.
    fn withdrawn(&self) -> Vec<String> {
        let names = fs::read_to_string(self.0.join(WITHDRAWN)).unwrap_or_default();
        names.lines().map(str::to_owned).collect()
    }

    fn remember_withdrawn(&self, names: &[String]) -> Result<(), Fault> {
        let (place, new) = (self.0.join(WITHDRAWN), self.releases().join(".withdrawn"));
        let text: String = names.iter().map(|name| format!("{name}\n")).collect();
        fs::write(&new, text).and_then(|()| fs::rename(&new, &place)).map_err(machine("cannot write", &place))
    }

    fn current(&self) -> Option<Current> {
        let name = fs::read_link(self.0.join(CURRENT)).ok()?.file_name()?.to_string_lossy().into_owned();
        let folder = self.releases().join(&name);
        let listing = Listing::parse(&fs::read_to_string(folder.join(LISTING)).ok()?)?;
        Some(Current { name, listing, folder })
    }

    /// Shows readers a release: a link beside takes the place of the one that is there, in one step.
    fn switch(&self, release: &str) -> Result<(), Fault> {
        let (current, new) = (self.0.join(CURRENT), self.releases().join(".current"));
        if current.symlink_metadata().is_ok_and(|data| !data.is_symlink()) {
            return Err(Fault::Refused(format!("`{}` is no symbolic link", current.display())));
        }
        let _ = fs::remove_file(&new);
        link(&Path::new(RELEASES).join(release), &new)
            .and_then(|()| fs::rename(&new, &current))
            .map_err(machine("cannot switch", &current))
    }

    /// Removes a release: out of the way in one step, so that no half of one is ever taken for a whole.
    fn remove(&self, release: &str) -> Result<(), Fault> {
        let (place, gone) = (self.releases().join(release), self.releases().join(format!(".gone-{release}")));
        fs::rename(&place, &gone).and_then(|()| fs::remove_dir_all(&gone)).map_err(machine("cannot remove", &place))
    }
}

#[cfg(unix)]
fn link(to: &Path, at: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(to, at)
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> io::Result<()> {
    // Windows cannot put a link to a folder in the place of another in one step.
    let message = "this system cannot switch in one step; publish from another one, or use `milepost build -o`";
    Err(io::Error::new(io::ErrorKind::Unsupported, message))
}

#[cfg(test)]
mod tests;
