//! Writing a dossier to a folder: all of it or nothing.

use std::io;
use std::path::{Path, PathBuf};

use super::Files;
use super::layout::{self, Role};

/// Whether a folder may be written to: it is not there, or has nothing in it.
///
/// # Errors
/// When it cannot be looked into; a file of that name included.
pub fn is_free(folder: &Path) -> io::Result<bool> {
    match std::fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

/// The first file in a folder that is neither part of a dossier nor stands beside one; such a
/// folder is not one to replace.
///
/// # Errors
/// When it cannot be looked into.
pub fn foreign(folder: &Path) -> io::Result<Option<String>> {
    let mut folders = vec![(folder.to_owned(), String::new())];
    while let Some((path, prefix)) = folders.pop() {
        for entry in std::fs::read_dir(path)? {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            let is_folder = entry.file_type()?.is_dir();
            match layout::role(&name) {
                Role::Beside => {}
                _ if is_folder => folders.push((entry.path(), format!("{name}/"))),
                Role::Unknown => return Ok(Some(name)),
                _ => {}
            }
        }
    }
    Ok(None)
}

/// Writes files as a folder, in place of a dossier that may be there; what stands beside
/// that one (its README, what is hidden) stays. They are written beside the folder first and
/// then given its name, so that a full disk leaves what was there as it was.
///
/// # Errors
/// When anything cannot be written; then the folder is as it was.
pub fn write_folder(files: &Files, folder: &Path) -> io::Result<()> {
    let beside = sibling(folder, "new")?;
    let old = sibling(folder, "old")?;
    let written = write_all(files, &beside).and_then(|()| replace(folder, &beside, &old));
    if written.is_err() {
        // What was left behind is in the way of the next attempt.
        let _ = std::fs::remove_dir_all(&beside);
    }
    written
}

/// A name beside the folder that is not in use: `.name.new`.
fn sibling(folder: &Path, word: &str) -> io::Result<PathBuf> {
    let full = std::path::absolute(folder)?;
    let Some(name) = full.file_name() else {
        return Err(io::ErrorKind::InvalidInput.into());
    };
    let name = name.to_string_lossy();
    let process = std::process::id();
    Ok(full.with_file_name(format!(".{name}.{process}.{word}")))
}

fn write_all(files: &Files, folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for (name, bytes) in files {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(path, bytes)?;
    }
    Ok(())
}

fn replace(folder: &Path, new: &Path, old: &Path) -> io::Result<()> {
    let had = match std::fs::rename(folder, old) {
        Ok(()) => true,
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(error) => return Err(error),
    };
    if let Err(error) = std::fs::rename(new, folder) {
        if had {
            let _ = std::fs::rename(old, folder);
        }
        return Err(error);
    }
    if had {
        keep(old, folder)?;
        std::fs::remove_dir_all(old)?;
    }
    Ok(())
}

/// Moves what stands beside a dossier to its new folder.
fn keep(old: &Path, new: &Path) -> io::Result<()> {
    for entry in std::fs::read_dir(old)? {
        let name = entry?.file_name();
        if layout::role(&name.to_string_lossy()) == Role::Beside {
            std::fs::rename(old.join(&name), new.join(&name))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scratch(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("kader-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("it can be made");
        folder
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(folder)
            .expect("it is there")
            .map(|entry| {
                entry
                    .expect("it reads")
                    .file_name()
                    .to_string_lossy()
                    .into()
            })
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_dossier_is_replaced_and_what_stands_beside_it_stays() {
        let within = scratch("replace");
        let folder = within.join("dossier");
        let first = Files::from([("kader.toml".into(), b"1".to_vec())]);
        write_folder(&first, &folder).expect("it is written");
        std::fs::write(folder.join("README.md"), "mine").expect("it is written");
        std::fs::create_dir(folder.join(".git")).expect("it is made");
        let second = Files::from([("missions/a.toml".into(), b"2".to_vec())]);
        write_folder(&second, &folder).expect("it is written");
        assert_eq!(names(&folder), [".git", "README.md", "missions"]);
        assert_eq!(names(&within), ["dossier"]);
    }

    #[test]
    fn what_cannot_be_written_leaves_all_as_it_was() {
        let within = scratch("failing");
        let folder = within.join("dossier");
        let first = Files::from([("kader.toml".into(), b"1".to_vec())]);
        write_folder(&first, &folder).expect("it is written");
        // A file that must be a folder as well.
        let broken = Files::from([("a".into(), Vec::new()), ("a/b".into(), Vec::new())]);
        assert!(write_folder(&broken, &folder).is_err());
        assert_eq!(names(&folder), ["kader.toml"]);
        assert_eq!(names(&within), ["dossier"]);
    }

    #[test]
    fn a_folder_that_is_no_dossier_is_foreign() {
        let folder = scratch("foreign");
        assert_eq!(foreign(&folder).expect("it reads"), None);
        std::fs::create_dir_all(folder.join("photos")).expect("it is made");
        std::fs::write(folder.join("photos/a.jpg"), "").expect("it is written");
        assert_eq!(
            foreign(&folder).expect("it reads").as_deref(),
            Some("photos/a.jpg")
        );
    }
}
