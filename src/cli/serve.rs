//! `milepost serve`: shows a portal while its plan is edited.

use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::Args;
use jiff::civil::Date;

use super::{Outcome, browser, report};
use crate::analysis::words::Words;
use crate::changes::Changes;
use crate::language::Language;
use crate::pipeline;
use crate::server::{Asked, Rebuilt, Server, Tell};

/// Show the portal in a browser and keep it as the plan is while you edit.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost serve                       the project in this folder or above
  milepost serve clinic-plan --open    and open it in the browser
  milepost serve --audience board --port 8080")]
pub struct Serve {
    /// The project's folder; without it, the nearest one upward that holds milepost.yaml.
    #[arg(default_value_os_t = super::nearest_folder(), hide_default_value = true)]
    folder: PathBuf,
    /// The port; where it is taken, the next free one. 0 takes any.
    #[arg(long, value_name = "N", default_value_t = 4000)]
    port: u16,
    /// Open the portal in the browser.
    #[arg(long)]
    open: bool,
    /// The name or address to listen at. Anything but this machine's own lets others read the plan.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1")]
    host: String,
    /// Whom the portal is for: an audience of milepost.yaml; without it, the widest.
    #[arg(long, value_name = "NAME")]
    audience: Option<String>,
    /// The day on which the portal shows the project, such as 2026-02-27.
    #[arg(long, value_name = "DATE", value_parser = super::date)]
    status_date: Option<Date>,
}

impl Serve {
    pub(super) fn run(self) -> Outcome {
        let failed = |message: String| {
            report_line!("milepost: {message}");
            Outcome::Failed
        };
        if !self.folder.is_dir() {
            return failed(format!("`{}` is not a folder", self.folder.display()));
        }
        if !self.folder.join("milepost.yaml").is_file() {
            let near =
                report::near(&self.folder).map(|near| format!("; the plan that is near is in `{}`", near.display()));
            let otherwise = || "; `milepost init` begins a plan".to_owned();
            let folder = self.folder.display();
            return failed(format!("there is no milepost.yaml in `{folder}`{}", near.unwrap_or_else(otherwise)));
        }
        // Notices of saves name files by the whole way to them.
        let folder = match self.folder.canonicalize() {
            Ok(folder) => folder,
            Err(error) => return failed(format!("`{}` cannot be read: {error}", self.folder.display())),
        };
        if let Some(fault) = self.audience.as_deref().and_then(|name| pipeline::unknown_audience(&folder, name)) {
            report::print(std::slice::from_ref(&fault));
            report_line!("no portal is served: {}", report::summary(std::slice::from_ref(&fault)));
            return report::stopped(std::slice::from_ref(&fault));
        }
        let (port, host) = (self.port, self.host.clone());
        let asked = Asked { folder, status_date: self.status_date, audience: self.audience, host: self.host, port };
        let opened = Server::open(asked).and_then(|server| Ok((server.address()?, server)));
        let (address, server) = match opened {
            Ok(opened) => opened,
            Err(error) => return failed(format!("cannot listen at {host}, port {port}: {error}")),
        };
        if port != 0 && address.port() != port {
            report_line!("milepost: port {port} is taken; {} is free", address.port());
        }
        if !address.ip().is_loopback() {
            report_line!("milepost: whoever reaches this machine can read the plan; without --host nobody else can");
        }
        let url = url(&host, address);
        print_line!("serving {url} (stop with ctrl-c)");
        if self.open
            && let Err(error) = browser::open(&url)
        {
            report_line!("milepost: {error}");
        }
        match server.run(Box::new(Terminal::default()), browser::interrupted()) {
            Ok(()) => Outcome::Done,
            Err(error) => failed(format!("the server has ended: {error}")),
        }
    }
}

/// The address that a browser on this machine reaches the server by.
fn url(host: &str, address: SocketAddr) -> String {
    let port = address.port();
    match address {
        _ if address.ip().is_unspecified() => format!("http://127.0.0.1:{port}/"),
        _ if host.parse::<std::net::IpAddr>().is_err() => format!("http://{host}:{port}/"),
        address => format!("http://{address}/"),
    }
}

/// Says on the terminal what became of each save.
#[derive(Default)]
struct Terminal {
    begun: Option<Instant>,
    taken: Duration,
    is_faulty: bool,
    has_shown: bool,
}

/// More changes than these are counted.
const CHANGES: usize = 4;

#[allow(clippy::disallowed_methods, reason = "the command line has a clock")]
fn now() -> Instant {
    Instant::now()
}

impl Tell for Terminal {
    fn begun(&mut self) {
        self.begun = Some(now());
    }

    fn served(&mut self) {
        self.taken = self.begun.map_or(Duration::ZERO, |begun| begun.elapsed());
    }

    fn told(&mut self, rebuilt: &Rebuilt<'_>) {
        let mut stream = anstream::stdout().lock();
        let taken = self.taken.as_millis().max(1);
        // A terminal that has gone away is no reason to stop.
        let _ = match rebuilt {
            Rebuilt::Faulty(faults) => {
                drop(stream);
                report::print(faults);
                self.is_faulty = true;
                let until =
                    if self.has_shown { "the portal stays as it was" } else { "the portal waits until all is mended" };
                print_line!("{}; {until}", report::summary(faults));
                return;
            }
            Rebuilt::Shown { advice, changes: None, .. } => match advice {
                Some(0) | None => writeln!(stream, "ready in {taken} ms"),
                Some(1) => writeln!(stream, "ready in {taken} ms; `milepost check` has 1 piece of advice"),
                Some(count) => writeln!(stream, "ready in {taken} ms; `milepost check` has {count} pieces of advice"),
            },
            Rebuilt::Shown { analysed, changes: Some(changes), fault, .. } => {
                // The rest of the line is English.
                let words = Words::of(&analysed.project.plan).in_language(Language::English);
                let said = said(changes, &words);
                let mended = if self.is_faulty && fault.is_none() { "no errors any more; " } else { "" };
                writeln!(stream, "{mended}{said} ({taken} ms)")
            }
        };
        let fault = match rebuilt {
            Rebuilt::Shown { fault, .. } => *fault,
            Rebuilt::Faulty(_) => None,
        };
        if let Some(fault) = fault {
            let _ = writeln!(stream, "the theme has a fault, and pages that need it cannot be shown: {fault}");
        }
        (self.is_faulty, self.has_shown) = (fault.is_some(), true);
    }
}

/// What changed in the plan, on one line.
fn said(changes: &Changes, words: &Words) -> String {
    let mut said = changes.brief(words);
    if said.is_empty() {
        return "nothing changed in the plan".to_owned();
    }
    let more = said.len().saturating_sub(CHANGES);
    said.truncate(CHANGES);
    said.extend((more > 0).then(|| format!("and {more} more")));
    said.join("; ")
}
