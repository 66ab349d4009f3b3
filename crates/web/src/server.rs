//! Answers over HTTP.

mod kept;
mod upload;

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, header};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kader_core::wording::Lang;
use tokio::sync::Semaphore;

use crate::address::{Page, Route};
use crate::api;
use crate::page::{self, Answer};
use crate::site::{Known, Site};
use crate::view::{Asked, Live};

use self::kept::{Kept, Key, Made, Question};

/// How often it is looked whether the source changed.
const LOOK: Duration = Duration::from_millis(250);

/// How many answers are made ahead of a change at most, and for how long: readers wait for the
/// change meanwhile.
const AHEAD: usize = 64;
const WHILE: Duration = Duration::from_millis(400);

/// A server of a site.
pub struct Server {
    site: Arc<Site>,
    kept: Kept,
    counts: Counts,
    /// Who may have a document reviewed at once.
    reviews: Arc<Semaphore>,
}

/// What the server did.
#[derive(Debug, Default)]
struct Counts {
    answered: AtomicU64,
    kept: AtomicU64,
    refused: AtomicU64,
}

/// Serves a site at an address until `stop` is done; then answers what was asked and stops.
///
/// # Errors
/// Why it cannot listen there, or stopped.
pub async fn serve(
    site: Arc<Site>,
    listener: tokio::net::TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let server = Server::of(site);
    let looked = Arc::clone(&server);
    let looking = tokio::spawn(async move {
        let first = Arc::clone(&looked);
        let _ = tokio::task::spawn_blocking(move || first.prepare(&first.site.now())).await;
        loop {
            tokio::time::sleep(LOOK).await;
            let server = Arc::clone(&looked);
            let follow = move || server.site.follow(|next| server.prepare(next));
            let _ = tokio::task::spawn_blocking(follow).await;
        }
    });
    let served = axum::serve(listener, routed(server))
        .with_graceful_shutdown(stop)
        .await;
    looking.abort();
    served
}

/// Serves a site at an address until the process is asked to stop, by Ctrl-C or SIGTERM; `ready`
/// is told where, once it listens.
///
/// # Errors
/// Why it cannot listen there, or stopped.
pub fn run(site: Site, address: &str, ready: impl FnOnce(SocketAddr)) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(address).await?;
        ready(listener.local_addr()?);
        serve(Arc::new(site), listener, asked_to_stop()).await
    })
}

/// Until the process is asked to stop.
async fn asked_to_stop() {
    let interrupted = async {
        // Where it cannot be waited for, it never comes.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! {
                () = interrupted => {}
                _ = terminated.recv() => {}
            }
            return;
        }
    }
    interrupted.await;
}

/// What answers each request.
pub fn router(site: Arc<Site>) -> Router {
    routed(Server::of(site))
}

fn routed(server: Arc<Server>) -> Router {
    Router::new().fallback(answer).with_state(server)
}

/// The methods that an address allows: a document can be handed in where it is reviewed.
fn allowed(path: &str) -> &'static str {
    match Route::parse(path) {
        Some(Route::Page(_, Page::Review)) => "GET, HEAD, POST",
        _ => "GET, HEAD",
    }
}

async fn answer(State(server): State<Arc<Server>>, request: Request<Body>) -> Response<Body> {
    if *request.method() == Method::POST
        && let Some(Route::Page(lang, Page::Review)) = Route::parse(request.uri().path())
    {
        server.counts.answered.fetch_add(1, Ordering::Relaxed);
        let (answer, headers) = upload::answer(&server.site, &server.reviews, lang, request).await;
        return respond(&Made::of(answer), &headers, false);
    }
    let (parts, _) = request.into_parts();
    let (path, query) = (
        parts.uri.path().to_owned(),
        parts.uri.query().unwrap_or_default().to_owned(),
    );
    let headers = parts.headers;
    let method = parts.method;
    let is_head = method == Method::HEAD;
    if !is_head && method != Method::GET {
        server.counts.refused.fetch_add(1, Ordering::Relaxed);
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
        response
            .headers_mut()
            .insert(header::ALLOW, HeaderValue::from_static(allowed(&path)));
        return response;
    }
    let lang = preferred(&headers);
    let question = Question { path, query, lang };
    if let Some(made) = server.ready(&question) {
        return respond(&made, &headers, is_head);
    }
    // Figures are computed, not waited for: they would hold up other readers.
    let asked = tokio::task::spawn_blocking(move || server.answer(&question)).await;
    let made = asked.unwrap_or_else(|_| Arc::new(Made::of(page::broken(lang))));
    respond(&made, &headers, is_head)
}

impl Server {
    fn of(site: Arc<Site>) -> Arc<Self> {
        Arc::new(Self {
            site,
            kept: Kept::default(),
            counts: Counts::default(),
            reviews: Arc::new(Semaphore::new(upload::AT_ONCE)),
        })
    }

    /// Makes what readers look at now of another state of the source, before they are shown it:
    /// the pages at which most begin, and what was asked last, for a while.
    fn prepare(&self, known: &Arc<Known>) {
        let began = Instant::now();
        let doors = Lang::ALL.into_iter().flat_map(|lang| {
            [Page::Overview, Page::Missions].map(|page| Question {
                path: Route::Page(lang, page).path(),
                query: String::new(),
                lang,
            })
        });
        let shown = self.site.now();
        let asked = self.kept.asked_last(shown.stamp.hash(), AHEAD);
        for question in doors.chain(asked) {
            if began.elapsed() > WHILE {
                break;
            }
            self.made(known, &question);
        }
    }

    fn key(known: &Known, question: Question) -> Key {
        Key {
            stamp: known.stamp.hash().to_owned(),
            today: today(),
            question,
        }
    }

    /// The answer, if it is at hand: then no one has to wait for it.
    fn ready(&self, question: &Question) -> Option<Arc<Made>> {
        let now = self.site.now();
        if now.stale.is_some() {
            return None;
        }
        let made = self.kept.ready(&Self::key(&now, question.clone()))?;
        self.counts.answered.fetch_add(1, Ordering::Relaxed);
        self.counts.kept.fetch_add(1, Ordering::Relaxed);
        Some(made)
    }

    fn answer(&self, question: &Question) -> Arc<Made> {
        self.counts.answered.fetch_add(1, Ordering::Relaxed);
        let now = self.site.now();
        match Route::parse(&question.path) {
            Some(Route::Health) => Arc::new(Made::of(Answer::text("ok\n"))),
            Some(Route::Metrics) => Arc::new(Made::of(Answer::text(&self.metrics()))),
            // What is stale says so, and may be fresh again at any moment.
            _ if now.stale.is_some() => Arc::new(Made::of(self.make(&now, question))),
            _ => self.made(&now, question),
        }
    }

    fn made(&self, known: &Arc<Known>, question: &Question) -> Arc<Made> {
        let key = Self::key(known, question.clone());
        self.kept.get(key, || self.make(known, question))
    }

    /// Makes the answer. Nothing of it depends on anything but what a [`Key`] holds.
    fn make(&self, known: &Arc<Known>, question: &Question) -> Answer {
        let Question { path, query, lang } = question;
        let Some(route) = Route::parse(path) else {
            return page::lost(&self.site, known, path, *lang, today());
        };
        let asked = Asked::parse(query);
        page::answer(&self.site, known, &route, asked, *lang, today(), &Live)
    }

    /// What the server did, in the text format that Prometheus reads.
    fn metrics(&self) -> String {
        let count = |count: &AtomicU64| count.load(Ordering::Relaxed);
        let stale = u8::from(self.site.now().stale.is_some());
        format!(
            "# TYPE kader_requests_total counter\nkader_requests_total {}\n\
             # TYPE kader_requests_kept_total counter\nkader_requests_kept_total {}\n\
             # TYPE kader_requests_refused_total counter\nkader_requests_refused_total {}\n\
             # TYPE kader_source_stale gauge\nkader_source_stale {stale}\n",
            count(&self.counts.answered),
            count(&self.counts.kept),
            count(&self.counts.refused),
        )
    }
}

fn today() -> Date {
    Timestamp::now()
        .to_zoned_datetime(TimeZone::system())
        .date()
}

/// The language that a browser asks for first of those that there are; Dutch otherwise.
fn preferred(headers: &HeaderMap) -> Lang {
    let asked = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let mut best: Option<(u32, Lang)> = None;
    for range in asked.split(',').take(32) {
        let (tag, quality) = range.split_once(';').unwrap_or((range, ""));
        let quality = quality.trim().strip_prefix("q=").unwrap_or("1");
        let quality: f32 = quality.parse().unwrap_or(0.0);
        // Quality has three decimals at most (RFC 9110, 12.4.2).
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "within 0 and 1000"
        )]
        let quality = (quality.clamp(0.0, 1.0) * 1000.0) as u32;
        if let Some(lang) = Lang::parse(tag.trim())
            && quality > best.map_or(0, |(best, _)| best)
        {
            best = Some((quality, lang));
        }
    }
    best.map_or(Lang::Nl, |(_, lang)| lang)
}

/// The policy of every page: what the program serves itself, and nothing else.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; \
     img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'";

fn respond(made: &Made, asked: &HeaderMap, is_head: bool) -> Response<Body> {
    let Made { answer, body, tag } = made;
    let is_same = asked
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|tags| {
            tags.split(',')
                .any(|one| one.trim() == *tag || one.trim() == "*")
        });
    let status = if is_same && answer.status == 200 {
        StatusCode::NOT_MODIFIED
    } else {
        StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    };
    let body = if is_head || is_same {
        Body::empty()
    } else {
        Body::from(body.clone())
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    let mut set = |name: header::HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    set(header::CONTENT_TYPE, &answer.media_type);
    set(header::ETAG, tag);
    set(header::CACHE_CONTROL, "no-cache");
    set(header::VARY, "Accept-Language");
    set(
        header::CONTENT_SECURITY_POLICY,
        answer.policy.as_deref().unwrap_or(POLICY),
    );
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "no-referrer");
    set(
        header::HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    );
    if answer.is_data() {
        set(header::HeaderName::from_static("api-version"), api::VERSION);
        set(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
    if let Some(location) = &answer.location {
        set(header::LOCATION, location);
    }
    if let Some(name) = &answer.file {
        set(
            header::CONTENT_DISPOSITION,
            &format!("attachment; filename=\"{name}\""),
        );
    }
    response
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
