//! Where bytes come from, and how text becomes trees with places.

pub mod bytes;
pub mod conflict;
pub mod csv;
pub mod edit;
pub mod files;
pub mod folder;
pub mod front_matter;
pub mod markdown;
pub mod media;
pub mod words;
pub mod yaml;

pub use files::{Disk, Files, Memory};
pub use folder::Folder;
