//! Documents that readers hand in to be reviewed: taken up to a bound, in time, and then gone.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart};
use axum::http::{HeaderMap, Request};
use kader_core::wording::Lang;
use tokio::sync::Semaphore;

use super::today;
use crate::page::{self, Answer, MOST, Unread, Upload};
use crate::site::Site;
use crate::view::Asked;

/// How many documents are reviewed at once.
pub const AT_ONCE: usize = 2;

/// How long a document may take to come.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is around a document in a form: boundaries, headers, the other field.
const AROUND: usize = 64 << 10;

/// What is found in what was handed in, or why it was not taken; and what the reader asked with.
pub async fn answer(
    site: &Arc<Site>,
    room: &Arc<Semaphore>,
    lang: Lang,
    request: Request<Body>,
) -> (Answer, HeaderMap) {
    let headers = request.headers().clone();
    let asked = Asked::parse(request.uri().query().unwrap_or_default());
    let site = Arc::clone(site);
    // Held until the answer is there, so that no more than a few documents are in memory.
    let place = Arc::clone(room).try_acquire_owned();
    let upload = match &place {
        Err(_) => Err(Unread::Busy),
        Ok(_) => match tokio::time::timeout(PATIENCE, taken(request)).await {
            Ok(upload) => upload,
            Err(_) => Err(Unread::TooSlow),
        },
    };
    let reviewed = tokio::task::spawn_blocking(move || {
        let upload = upload.as_ref().map_err(|unread| *unread);
        let answer = page::reviewed(&site, lang, asked, upload, today());
        drop(place);
        answer
    });
    let answer = reviewed.await.unwrap_or_else(|_| page::broken(lang));
    (answer, headers)
}

/// What the form holds: a file, or else words that were pasted.
async fn taken(mut request: Request<Body>) -> Result<Upload, Unread> {
    DefaultBodyLimit::max(MOST + AROUND).apply(&mut request);
    let form = Multipart::from_request(request, &()).await;
    let mut form = form.map_err(|_| Unread::NoForm)?;
    let mut pasted = Upload::default();
    while let Some(field) = form.next_field().await.map_err(|error| refused(&error))? {
        match field.name() {
            Some("document") => {
                let name = field.file_name().map(plain).unwrap_or_default();
                let bytes = bytes(field).await?;
                if !bytes.is_empty() && !name.is_empty() {
                    return Ok(Upload { name, bytes });
                }
            }
            Some("text") => pasted.bytes = bytes(field).await?,
            _ => {}
        }
    }
    Ok(pasted)
}

async fn bytes(mut field: Field<'_>) -> Result<Vec<u8>, Unread> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(|error| refused(&error))? {
        if bytes.len() + chunk.len() > MOST {
            return Err(Unread::TooMuch);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

fn refused(error: &MultipartError) -> Unread {
    if error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        Unread::TooMuch
    } else {
        Unread::NoForm
    }
}

/// The name of a file without folders and signs that nothing shows, of a length that is shown.
fn plain(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars()
        .filter(|letter| !letter.is_control())
        .take(120)
        .collect()
}
