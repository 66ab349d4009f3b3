//! Asking the server, without a network.

use std::path::Path;
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use kader_web::site::DossierSource;
use kader_web::{Site, Theme};
use tower::ServiceExt as _;

/// What came back.
pub struct Answered {
    pub status: u16,
    pub media_type: String,
    pub headers: axum::http::HeaderMap,
    pub body: Vec<u8>,
}

impl Answered {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

/// One of the dossiers that come with the program.
pub fn example(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../examples")
        .join(name)
}

/// A site of an example.
pub fn site(name: &str) -> Arc<Site> {
    let source = DossierSource::new(&example(name));
    Arc::new(Site::of(Box::new(source), None).unwrap())
}

/// A site of an example, in the look of a theme.
pub fn site_in(name: &str, theme: Theme) -> Arc<Site> {
    let source = DossierSource::new(&example(name));
    let site = Site::of(Box::new(source), None).unwrap();
    Arc::new(site.in_theme(theme))
}

/// Asks a server of a site for an address.
pub fn get(site: &Arc<Site>, address: &str) -> Answered {
    let request = Request::get(address).body(Body::empty()).unwrap();
    ask(site, request)
}

/// Asks a server of a site.
pub fn ask(site: &Arc<Site>, request: Request<Body>) -> Answered {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let router = kader_web::server::router(Arc::clone(site));
        let response = router.oneshot(request).await.unwrap();
        let status = response.status();
        let headers = response.headers().clone();
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        let media_type = headers.get(header::CONTENT_TYPE);
        Answered {
            status: status.as_u16(),
            media_type: media_type
                .map(|value| value.to_str().unwrap().to_owned())
                .unwrap_or_default(),
            headers,
            body: body.to_vec(),
        }
    })
}

/// The status of an address that must be there.
pub const OK: u16 = StatusCode::OK.as_u16();
