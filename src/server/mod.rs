//! Serves a portal from memory while its plan is edited: each save is on the page before its author looks up.

mod answer;
mod edition;
mod page;
mod rebuild;
mod standing;
mod watch;

use std::future::Future;
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener, ToSocketAddrs};
use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::thread;

use axum::Router;
use jiff::civil::Date;

use crate::analysis::Analysed;
use crate::changes::Changes;
use crate::diagnostic::Diagnostic;
use crate::model;
use crate::pipeline::Session;
use answer::Answers;
use rebuild::Reader;
use standing::Board;
use watch::{Noticed, Notices, Watch};

/// What is asked of a server.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The project's folder.
    pub folder: PathBuf,
    /// The day on which the portal shows the project, where the command line names it.
    pub status_date: Option<Date>,
    /// The audience, by its name; the widest without it.
    pub audience: Option<String>,
    /// The name or address to listen at.
    pub host: String,
    /// The port to listen at; where it is taken, the next free one; 0 for any.
    pub port: u16,
}

/// Who is told what happens, on the thread that reads the plan.
pub trait Tell: Send {
    /// Something may have changed; the time of a rebuild begins.
    fn begun(&mut self);

    /// The new state is served; the time of a rebuild ends.
    fn served(&mut self);

    /// What came of it.
    fn told(&mut self, rebuilt: &Rebuilt<'_>);
}

/// What came of reading the plan.
pub enum Rebuilt<'a> {
    /// The plan has errors; the portal is as it was.
    Faulty(&'a [Diagnostic]),
    /// It is shown.
    Shown {
        /// What is shown.
        analysed: &'a Analysed,
        /// What differs from what was shown before; `None` the first time.
        changes: Option<&'a Changes>,
        /// How much advice there is on the plan, the first time.
        advice: Option<usize>,
        /// The fault of a template of the project, where a page cannot be rendered.
        fault: Option<&'a str>,
    },
}

/// A server that has a place to listen at.
pub struct Server {
    asked: Asked,
    listener: TcpListener,
}

/// How many ports are tried after the one that was asked for.
const PORTS: u16 = 50;

impl Server {
    /// Finds a free port.
    ///
    /// # Errors
    /// When the host is unknown, or the machine lets nobody listen there.
    pub fn open(asked: Asked) -> io::Result<Server> {
        let mut ports = asked.port..=asked.port.saturating_add(if asked.port == 0 { 0 } else { PORTS });
        let address = |port: u16| {
            let mut all = (asked.host.as_str(), port).to_socket_addrs()?;
            all.next().ok_or_else(|| io::Error::from(io::ErrorKind::AddrNotAvailable))
        };
        let mut last = io::Error::from(io::ErrorKind::AddrInUse);
        let listener = loop {
            let Some(port) = ports.next() else { return Err(last) };
            match TcpListener::bind(address(port)?) {
                Ok(listener) => break listener,
                Err(error) if error.kind() == io::ErrorKind::AddrInUse => last = error,
                Err(error) => return Err(error),
            }
        };
        listener.set_nonblocking(true)?;
        Ok(Server { asked, listener })
    }

    /// Where it listens.
    ///
    /// # Errors
    /// When the machine does not say.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Serves the project until `stop` is done.
    ///
    /// # Errors
    /// When the machine refuses a thread or the port.
    pub fn run(self, tell: Box<dyn Tell>, stop: impl Future<Output = ()>) -> io::Result<()> {
        let board = Board::new();
        let (to, noticed) = mpsc::channel();
        let notices = Notices { to, count: board.noticed() };
        let ending = notices.clone();
        let reader = {
            let (asked, board) = (self.asked.clone(), board.clone());
            move || {
                // Watched before it is read, so that nothing is saved in between.
                let repository = Session::recorded_in(&asked.folder);
                let watch = Watch::open(&asked.folder, model::roots(), repository, notices.clone()).ok();
                let session = Session::open(&asked.folder);
                let reader = Reader { asked, session, watch, board, tell, shown: None, recalls: Vec::new() };
                reader.run(&noticed);
            }
        };
        let reader = thread::Builder::new().name("reader".to_owned()).spawn(reader)?;
        let answers = Arc::new(Answers { board, host: self.asked.host });
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let served = runtime.block_on(async move {
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            let router = Router::new().fallback(answer::answer).with_state(answers);
            tokio::select! {
                served = axum::serve(listener, router).into_future() => served,
                () = stop => Ok(()),
            }
        });
        drop(runtime);
        ending.send(Noticed::End);
        // It has nothing to say when it ends.
        let _ = reader.join();
        served
    }
}

/// Whether only this machine can reach an address.
pub fn is_loopback(address: &IpAddr) -> bool {
    address.is_loopback()
}
