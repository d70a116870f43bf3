//! Translations that stand in files of their own, put beside what they translate.

use std::sync::Arc;

use super::PathPart;
use crate::language::known::ENGLISH;
use crate::model::kinds::{AllEntities, Settings, Vision};
use crate::model::reader::Reader;
use crate::model::record::Value;
use crate::model::translation::{self, Adding};

/// Puts all translations beside the texts that they translate. What has no original is left out.
pub(super) fn add(
    parts: &[PathPart],
    vision: &mut Option<Arc<Vision>>,
    entities: &mut AllEntities,
    reader: &mut Reader<'_>,
) {
    for translation in parts.iter().filter_map(|(_, part)| part.translation.as_deref()) {
        let mut to = Adding { language: &translation.language, original: &translation.original, reader };
        match (translation.kind, &mut *vision) {
            (Some(kind), _) => entities.add_translation(kind, &translation.texts, &mut to),
            (None, Some(vision)) => Arc::make_mut(vision).add_translation("vision", &translation.texts, &mut to),
            (None, None) => {}
        }
    }
}

/// Reports translations that nobody is shown, because of how their files are called or of the languages that texts are written
/// in, and texts that the plan's own language lacks.
pub(super) fn check(parts: &[PathPart], settings: Option<&Settings>, reader: &mut Reader<'_>) {
    let languages = settings.map_or_else(|| vec![ENGLISH], Settings::spoken);
    let originals = parts.iter().filter(|(path, part)| part.translation.is_none() && path.ends_with(".md"));
    let originals = originals.map(|(path, _)| &**path);
    for (path, part) in parts {
        let fault = part.translation.as_ref().map(|read| translation::check(path, read, &languages, originals.clone()));
        reader.diagnostics.extend(fault.flatten());
        let faults = translation::check_texts(&part.translated, &languages, reader);
        reader.diagnostics.extend(faults);
    }
}
