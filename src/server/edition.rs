//! A portal as it is at one moment, which renders a page when it is asked for.

use std::sync::{Arc, Mutex, mpsc};
use std::thread;

use tokio::sync::oneshot;

use super::page;
use crate::analysis::Analysed;
use crate::pipeline;
use crate::render::{Options, Portal, Theme};
use crate::site::Recall;
use crate::source::{Files, media};

/// One state of a portal. Everything that it answers is of this state, however the plan goes on; it is gone when nobody
/// holds it any more.
pub(super) struct Edition {
    asks: mpsc::Sender<Ask>,
}

struct Ask {
    path: String,
    answer: oneshot::Sender<Answer>,
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
}

/// Whether a file is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// It is.
    Here,
    /// It is not; the answer is the portal's page that says so.
    Nowhere,
    /// Its template is faulty; the answer is a page that says so.
    Faulty,
}

/// How many pages are rendered at the same time.
const HANDS: usize = 2;

const NOT_FOUND: &str = "404.html";

impl Edition {
    /// The portal of a plan. It is made on threads of its own, because what it is made of is borrowed from the plan, and
    /// both live as long as somebody asks.
    pub fn open(
        analysed: Arc<Analysed>,
        files: Box<dyn Files + Send>,
        theme: Arc<Theme>,
        recall: Arc<Recall>,
    ) -> Edition {
        let (asks, asked) = mpsc::channel();
        thread::spawn(move || {
            let options = Options { base: Some("/".to_owned()), ..Options::default() };
            pipeline::with_portal(&analysed, &*files, &theme, options, &recall, |portal| {
                let asked = Mutex::new(asked);
                thread::scope(|scope| {
                    for _ in 1..HANDS {
                        scope.spawn(|| work(portal, &asked));
                    }
                    work(portal, &asked);
                });
            });
        });
        Edition { asks }
    }

    /// The file with a path; `None` where the portal could not be made.
    pub async fn file(&self, path: String) -> Option<Answer> {
        let (answer, answered) = oneshot::channel();
        self.asks.send(Ask { path, answer }).ok()?;
        answered.await.ok()
    }
}

fn work(portal: &Portal<'_>, asked: &Mutex<mpsc::Receiver<Ask>>) {
    loop {
        let next = asked.lock().map(|asked| asked.recv());
        let Ok(Ok(Ask { path, answer })) = next else { return };
        // Whoever asked may have gone away.
        let _ = answer.send(answer_to(portal, &path));
    }
}

fn answer_to(portal: &Portal<'_>, path: &str) -> Answer {
    let (found, path) = if portal.has(path) { (Found::Here, path) } else { (Found::Nowhere, NOT_FOUND) };
    match portal.file(path) {
        Ok(bytes) => {
            let tag = page::tag(&bytes);
            let media = media::of(path);
            let bytes = if media == media::HTML { page::alive(&bytes, &tag) } else { bytes.into_owned() };
            Answer { found, bytes, tag, media }
        }
        Err(error) => {
            let bytes = page::of_fault(&error.to_string());
            let tag = page::tag(&bytes);
            Answer { found: Found::Faulty, bytes: page::alive(&bytes, &tag), tag, media: media::HTML }
        }
    }
}
