//! A portal as it is at one moment, which renders a page when it is asked for.

use std::sync::{Arc, Mutex, mpsc};
use std::thread;

use tokio::sync::oneshot;

use super::page;
use super::standing::of_theme;
use crate::analysis::Analysed;
use crate::diagnostic::Diagnostic;
use crate::pipeline::{self, Whole};
use crate::render::{InLanguage, Languages, Options, Portal, Theme};
use crate::site::Recall;
use crate::source::{Files, media};

/// One state of a portal. Everything that it answers is of this state, however the plan goes on; it is gone when nobody
/// holds it any more.
pub(super) struct Edition {
    asks: mpsc::Sender<Ask>,
    /// The same in other languages, each with its folder.
    others: Vec<(String, Edition)>,
    /// Whether the project has templates of its own, which may fail on any page.
    pub may_fail: bool,
}

/// What an edition is made of.
pub(super) struct Plan {
    /// The plan.
    pub analysed: Arc<Analysed>,
    /// All that any audience may see of it, so that no page shows what its own may not.
    pub whole: Arc<Whole>,
    /// The theme, which speaks the plan's language.
    pub theme: Arc<Theme>,
    /// What is known of the portal before it.
    pub recall: Arc<Recall>,
}

enum Ask {
    File { path: String, answer: oneshot::Sender<Answer> },
    Fault(oneshot::Sender<Option<String>>),
}

/// A file of a portal.
pub(super) struct Answer {
    /// What was found.
    pub found: Found,
    /// The bytes, with the script that reloads the page where it is one.
    pub bytes: Vec<u8>,
    /// What tells it from what it was or will be.
    pub tag: String,
    /// What kind of file it is.
    pub media: &'static str,
    /// What is wrong with it, where it cannot be shown.
    pub fault: Option<Diagnostic>,
}

/// Whether a file is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// It is.
    Here,
    /// It is not; the answer is the portal's page that says so.
    Nowhere,
    /// Its template is faulty, or it holds what is hidden; the answer is a page that says so.
    Faulty,
}

/// How many pages are rendered at the same time.
const HANDS: usize = 2;

const NOT_FOUND: &str = "404.html";

impl Edition {
    /// The portals of a plan, one a language, that of the plan itself first.
    pub fn open(plans: Vec<Plan>, may_fail: bool, files: &dyn Fn() -> Box<dyn Files + Send>) -> Option<Edition> {
        let languages: Arc<[InLanguage]> =
            plans.iter().enumerate().map(|(place, plan)| in_language(place, plan)).collect();
        let open = |(place, plan): (usize, Plan)| {
            let folder = languages[place].folder.clone();
            let languages =
                (languages.len() > 1).then(|| Languages { all: languages.clone(), here: place, is_told: false });
            (
                folder.clone(),
                Edition::of(
                    plan,
                    files(),
                    Options { base: Some(format!("/{folder}")), languages, ..Options::default() },
                ),
            )
        };
        let mut all = plans.into_iter().enumerate().map(open);
        let (_, own) = all.next()?;
        Some(Edition { others: all.collect(), may_fail, ..own })
    }

    /// The portal of a plan in one language. It is made on threads of its own, because what it is made of is borrowed from the
    /// plan, and both live as long as somebody asks.
    fn of(plan: Plan, files: Box<dyn Files + Send>, options: Options) -> Edition {
        let (asks, asked) = mpsc::channel();
        thread::spawn(move || {
            let Plan { analysed, whole, theme, recall } = plan;
            pipeline::with_portal(&analysed, &whole, &*files, &theme, options, &recall, |portal, leaks| {
                let asked = Mutex::new(asked);
                let audience = analysed.project.audience();
                let answer = |path: &str| answer_to(portal, path, leaks, audience);
                thread::scope(|scope| {
                    for _ in 1..HANDS {
                        scope.spawn(|| work(portal, &asked, &answer));
                    }
                    work(portal, &asked, &answer);
                });
            });
        });
        Edition { asks, others: Vec::new(), may_fail: false }
    }

    /// The file with a path; `None` where the portal could not be made.
    pub async fn file(&self, path: String) -> Option<Answer> {
        let other = self.others.iter().find_map(|(folder, other)| Some((other, path.strip_prefix(folder.as_str())?)));
        let (asks, path) = match other {
            Some((other, within)) => (&other.asks, within.to_owned()),
            None => (&self.asks, path),
        };
        let (answer, answered) = oneshot::channel();
        asks.send(Ask::File { path, answer }).ok()?;
        answered.await.ok()
    }

    /// The first fault of a template, with its line; `None` where each of them sets a page in each language. Not to be called where
    /// answers are awaited, for it waits.
    pub fn fault(&self) -> Option<String> {
        let (answer, answered) = oneshot::channel();
        self.asks.send(Ask::Fault(answer)).ok()?;
        let own = answered.blocking_recv().ok().flatten();
        own.or_else(|| self.others.iter().find_map(|(_, other)| other.fault()))
    }
}

fn in_language(place: usize, plan: &Plan) -> InLanguage {
    let language = plan.analysed.project.plan.language();
    let folder = if place == 0 { String::new() } else { format!("{}/", language.tag) };
    InLanguage { language, folder, pages: None, address: None }
}

fn work(portal: &Portal<'_>, asked: &Mutex<mpsc::Receiver<Ask>>, answer_to: &dyn Fn(&str) -> Answer) {
    loop {
        let next = asked.lock().map(|asked| asked.recv());
        let Ok(Ok(ask)) = next else { return };
        // Whoever asked may have gone away.
        match ask {
            Ask::File { path, answer } => _ = answer.send(answer_to(&path)),
            Ask::Fault(answer) => _ = answer.send(portal.fault().map(|fault| fault.to_string())),
        }
    }
}

fn answer_to(portal: &Portal<'_>, path: &str, leaks: &dyn Fn(&str, &[u8]) -> bool, audience: Option<&str>) -> Answer {
    let (found, path) = if portal.has(path) { (Found::Here, path) } else { (Found::Nowhere, NOT_FOUND) };
    let bytes = match portal.file(path) {
        Err(error) => return cannot_be_shown(of_theme(error.to_string()), page::of_fault(&error.to_string())),
        // What is found is not named: whoever reads the page may not know it.
        Ok(bytes) if leaks(path, &bytes) => {
            let (from, asked) = audience.map_or_else(
                || ("its readers".to_owned(), String::new()),
                |name| (format!("`{name}`"), format!(" --audience {name}")),
            );
            let fault = Diagnostic::error("leak", format!("`{path}` holds what is hidden from {from}"))
                .hint(format!("`milepost build{asked}` says what and where"));
            return cannot_be_shown(fault, page::of_leak());
        }
        Ok(bytes) => bytes,
    };
    let tag = page::tag(&bytes);
    let media = media::of(path);
    let bytes = if media == media::HTML { page::alive(&bytes, &tag) } else { bytes.into_owned() };
    Answer { found, bytes, tag, media, fault: None }
}

fn cannot_be_shown(fault: Diagnostic, page: Vec<u8>) -> Answer {
    let tag = page::tag(&page);
    let bytes = page::alive(&page, &tag);
    Answer { found: Found::Faulty, bytes, tag, media: media::HTML, fault: Some(fault) }
}
