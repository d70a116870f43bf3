//! Requests and what they are answered.

use std::convert::Infallible;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use tokio::sync::mpsc;

use super::edition::{Answer, Edition, Found};
use super::page;
use super::standing::Board;
use crate::source::media::HTML;

/// What all requests are answered from.
pub(super) struct Answers {
    pub board: Board,
    /// The name or address that the server was asked to listen at.
    pub host: String,
}

/// Answers a request.
pub(super) async fn answer(State(answers): State<Arc<Answers>>, request: Request) -> Response {
    let is_head = request.method() == Method::HEAD;
    let response = if !is_head && request.method() != Method::GET {
        let mut refused = plain(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD are answered");
        refused.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        refused
    } else if !is_for_us(request.headers(), &answers.host) {
        // Another site's name that leads here could read the plan with its visitor's browser.
        plain(StatusCode::FORBIDDEN, "this server does not go by that name; --host NAME gives it one")
    } else {
        match path(request.uri().path()) {
            None => plain(StatusCode::BAD_REQUEST, "this is not a path in a portal"),
            Some(path) if path == page::EVENTS_PATH && is_head => plain(StatusCode::OK, ""),
            Some(path) if path == page::EVENTS_PATH => events(&answers.board),
            Some(path) => file(&answers.board, path, request.headers()).await,
        }
    };
    let response = guarded(response);
    if is_head { response.map(|_| Body::empty()) } else { response }
}

async fn file(board: &Board, path: String, asked: &HeaderMap) -> Response {
    match path.as_str() {
        page::SCRIPT_PATH => return whole(StatusCode::OK, "text/javascript; charset=utf-8", page::SCRIPT.into()),
        page::STYLE_PATH => return whole(StatusCode::OK, "text/css; charset=utf-8", page::STYLE.into()),
        _ => {}
    }
    // Browsers ask for it by themselves; no page of the portal did.
    let is_icon = path == "favicon.ico";
    let standing = board.current().await;
    let answer = match &standing.edition {
        Some(edition) => answer_of(board, edition, standing.before.as_deref(), path).await,
        None => None,
    };
    let Some(answer) = answer else {
        let none = page::of_no_portal();
        let tag = page::tag(&none);
        return whole(StatusCode::SERVICE_UNAVAILABLE, HTML, page::alive(&none, &tag));
    };
    if is_icon && answer.found == Found::Nowhere {
        return whole(StatusCode::NO_CONTENT, answer.media, Vec::new());
    }
    let tag = format!("\"{}\"", answer.tag);
    let known = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let is_known = known.flat_map(|value| value.split(',')).any(|value| value.trim().trim_start_matches("W/") == tag);
    let status = match answer.found {
        Found::Here if is_known => StatusCode::NOT_MODIFIED,
        Found::Here => StatusCode::OK,
        Found::Nowhere => StatusCode::NOT_FOUND,
        Found::Faulty => StatusCode::INTERNAL_SERVER_ERROR,
    };
    let bytes = if status == StatusCode::NOT_MODIFIED { Vec::new() } else { answer.bytes };
    let mut response = whole(status, answer.media, bytes);
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

/// A file of a portal. A page whose template fails is as it was in the portal before, and all pages tell of the fault.
async fn answer_of(board: &Board, edition: &Arc<Edition>, before: Option<&Edition>, path: String) -> Option<Answer> {
    let answer = edition.file(path.clone()).await?;
    let Some(fault) = &answer.fault else { return Some(answer) };
    board.failed(edition, fault);
    let earlier = match before {
        Some(before) => before.file(path).await,
        None => None,
    };
    earlier.filter(|earlier| earlier.found == Found::Here).or(Some(answer))
}

/// The path of a file in a portal that an address stands for; `None` for what can be none. Nothing is ever looked up on
/// disk by it.
fn path(address: &str) -> Option<String> {
    let decoded = decoded(address.strip_prefix('/')?)?;
    let is_odd = |part: &str| matches!(part, "." | "..") || part.contains(['\\', '\0']);
    let (folder, last) = decoded.rsplit_once('/').map_or(("", decoded.as_str()), |(folder, last)| (folder, last));
    let is_broken = !folder.is_empty() && folder.split('/').any(str::is_empty) || decoded.starts_with('/');
    if is_broken || decoded.split('/').any(is_odd) {
        return None;
    }
    Some(if last.is_empty() { format!("{decoded}index.html") } else { decoded })
}

fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let byte = match byte {
            b'%' => {
                let digits = [rest.next()?, rest.next()?].map(|digit| char::from(digit).to_digit(16));
                u8::try_from(digits[0]? * 16 + digits[1]?).ok()?
            }
            byte => byte,
        };
        bytes.push(byte);
    }
    String::from_utf8(bytes).ok()
}

/// Whether a request was sent to this server by a name that is its own. An address in numbers always is: only a name can
/// be made to lead elsewhere.
fn is_for_us(headers: &HeaderMap, host: &str) -> bool {
    let Some(named) = headers.get(header::HOST).and_then(|named| named.to_str().ok()) else { return false };
    let name = match named.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => named.split(':').next().unwrap_or_default(),
    };
    name.eq_ignore_ascii_case("localhost") || name.eq_ignore_ascii_case(host) || name.parse::<IpAddr>().is_ok()
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    whole(status, "text/plain; charset=utf-8", if text.is_empty() { Vec::new() } else { format!("{text}\n").into() })
}

fn whole(status: StatusCode, media: &'static str, bytes: Vec<u8>) -> Response {
    let length = bytes.len();
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    if !matches!(status, StatusCode::NOT_MODIFIED | StatusCode::NO_CONTENT) {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    }
    response
}

/// A plan is nobody else's: no other site may load a part of it, and no copy of it is shown without asking whether it is
/// the latest.
fn guarded(mut response: Response) -> Response {
    let headers = response.headers_mut();
    let set = [
        ("cache-control", "no-cache"),
        ("x-content-type-options", "nosniff"),
        ("cross-origin-resource-policy", "same-origin"),
        ("referrer-policy", "same-origin"),
        ("x-frame-options", "SAMEORIGIN"),
    ];
    for (name, value) in set {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// A message now and then keeps a connection from being taken for dead, and finds out those that are.
const HEARTBEAT: Duration = Duration::from_secs(20);

/// The stream of what happens: how everything stands, now and whenever that changes.
fn events(board: &Board) -> Response {
    let mut changes = board.changes();
    let (to, from) = mpsc::channel::<String>(4);
    tokio::spawn(async move {
        // A browser that lost the server asks again after half a second.
        let mut head = "retry: 500\n";
        loop {
            let told = changes.borrow_and_update().told();
            if to.send(format!("{head}data: {told}\n\n")).await.is_err() {
                return;
            }
            head = "";
            loop {
                match tokio::time::timeout(HEARTBEAT, changes.changed()).await {
                    Ok(Ok(())) => break,
                    Ok(Err(_)) => return,
                    Err(_) if to.send(":\n\n".to_owned()).await.is_err() => return,
                    Err(_) => {}
                }
            }
        }
    });
    let mut response = Response::new(Body::from_stream(Messages(from)));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    response
}

struct Messages(mpsc::Receiver<String>);

impl futures_core::Stream for Messages {
    type Item = Result<Bytes, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_recv(context).map(|message| message.map(|message| Ok(Bytes::from(message))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_path_in_the_portal_or_nothing() {
        let is = |address: &str, wanted: Option<&str>| assert_eq!(path(address).as_deref(), wanted, "{address}");
        is("/", Some("index.html"));
        is("/updates/", Some("updates/index.html"));
        is("/pages/x%20y.html", Some("pages/x y.html"));
        is("/a/../b", None);
        is("/%2e%2e/etc/passwd", None);
        is("/..%2fetc", None);
        is("//etc/passwd", None);
        is("/a//b", None);
        is("/a%00b", None);
        is("/a\\..\\b", None);
        is("/%zz", None);
        is("/%f", None);
        is("/%ff", None);
        is("*", None);
    }

    #[test]
    fn only_names_of_our_own_are_answered() {
        let is = |named: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, HeaderValue::from_str(named).unwrap());
            is_for_us(&headers, "plans.example.org")
        };
        for own in
            ["localhost:4000", "127.0.0.1:4000", "[::1]:4000", "192.168.1.7", "plans.example.org:80", "LocalHost"]
        {
            assert!(is(own), "{own}");
        }
        for other in ["evil.example:4000", "localhost.evil.example", "127.0.0.1.evil.example", ""] {
            assert!(!is(other), "{other}");
        }
        assert!(!is_for_us(&HeaderMap::new(), "localhost"));
    }
}
