//! Answers over HTTP.

mod upload;

use std::collections::{HashMap, VecDeque};
use std::future::Future;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, header};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kader_core::wording::Lang;
use sha2::{Digest as _, Sha256};
use tokio::sync::Semaphore;

use crate::address::{Page, Route};
use crate::api;
use crate::page::{self, Answer};
use crate::site::Site;
use crate::view::{Asked, Live};

/// How often it is looked whether the source changed.
const LOOK: Duration = Duration::from_millis(500);

/// How many bytes of answers are kept at hand.
const KEPT: usize = 64 << 20;

/// A server of a site.
pub struct Server {
    site: Arc<Site>,
    kept: Mutex<Kept>,
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

/// Answers that were given; the oldest go first.
#[derive(Default)]
struct Kept {
    answers: HashMap<String, Arc<Answer>>,
    order: VecDeque<String>,
    bytes: usize,
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
        let mut has_changed = true;
        loop {
            let server = Arc::clone(&looked);
            let work = move || {
                if has_changed {
                    server.prepare();
                }
                server.site.refresh()
            };
            has_changed = tokio::task::spawn_blocking(work).await.unwrap_or(false);
            tokio::time::sleep(LOOK).await;
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
        return respond(&answer, &headers, false);
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
    // Figures are computed, not waited for: they would hold up other readers.
    let asked = tokio::task::spawn_blocking(move || server.answer(&path, &query, lang)).await;
    let answer = asked.unwrap_or_else(|_| Arc::new(page::broken(lang)));
    respond(&answer, &headers, is_head)
}

impl Server {
    fn of(site: Arc<Site>) -> Arc<Self> {
        Arc::new(Self {
            site,
            kept: Mutex::default(),
            counts: Counts::default(),
            reviews: Arc::new(Semaphore::new(upload::AT_ONCE)),
        })
    }

    /// Makes the pages at which most readers begin, before anyone asks: what they are made from
    /// is then at hand for the others too.
    fn prepare(&self) {
        for lang in Lang::ALL {
            for page in [Page::Overview, Page::Missions] {
                self.answer(&Route::Page(lang, page).path(), "", lang);
            }
        }
    }

    fn answer(&self, path: &str, query: &str, lang: Lang) -> Arc<Answer> {
        self.counts.answered.fetch_add(1, Ordering::Relaxed);
        let Some(route) = Route::parse(path) else {
            return Arc::new(page::lost(&self.site, path, lang, today()));
        };
        let asked = Asked::parse(query);
        let now = self.site.now();
        // Nothing of an answer depends on anything else.
        let key = format!("{}\n{}\n{path}\n{query}\n{lang}", now.stamp.hash(), today());
        if now.stale.is_none()
            && let Some(kept) = self.kept(&key)
        {
            self.counts.kept.fetch_add(1, Ordering::Relaxed);
            return kept;
        }
        let answer = match &route {
            Route::Health => Answer::text("ok\n"),
            Route::Metrics => Answer::text(&self.metrics()),
            _ => page::answer(&self.site, &route, asked, lang, today(), &Live),
        };
        let answer = Arc::new(answer);
        if now.stale.is_none() && answer.is_lasting() {
            self.keep(key, &answer);
        }
        answer
    }

    fn kept(&self, key: &str) -> Option<Arc<Answer>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.answers.get(key).map(Arc::clone)
    }

    fn keep(&self, key: String, answer: &Arc<Answer>) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept
            .answers
            .insert(key.clone(), Arc::clone(answer))
            .is_some()
        {
            // Two readers asked at once.
            return;
        }
        kept.bytes += answer.body.len();
        kept.order.push_back(key);
        while kept.bytes > KEPT
            && let Some(oldest) = kept.order.pop_front()
        {
            let gone = kept.answers.remove(&oldest);
            let bytes = gone.map_or(0, |gone| gone.body.len());
            kept.bytes = kept.bytes.saturating_sub(bytes);
        }
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

fn respond(answer: &Answer, asked: &HeaderMap, is_head: bool) -> Response<Body> {
    let tag = format!("\"{}\"", hex(&Sha256::digest(&answer.body)[..16]));
    let is_same = asked
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|tags| {
            tags.split(',')
                .any(|one| one.trim() == tag || one.trim() == "*")
        });
    let status = if is_same && answer.status == 200 {
        StatusCode::NOT_MODIFIED
    } else {
        StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    };
    let body = if is_head || is_same {
        Body::empty()
    } else {
        Body::from(answer.body.clone())
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
    set(header::ETAG, &tag);
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
