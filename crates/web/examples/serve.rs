//! Serves a dossier, without the typesetter: to work on pages.
//!
//!     cargo run -p kader-web --example serve -- examples/jvom-2023 127.0.0.1:8080

use std::path::PathBuf;
use std::sync::Arc;

use kader_web::Site;
use kader_web::site::DossierSource;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = PathBuf::from(
        arguments
            .next()
            .unwrap_or_else(|| "examples/jvom-2023".into()),
    );
    let address = arguments.next();
    let address = address.and_then(|address| address.into_string().ok());
    let address = address.unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    let site = Site::of(Box::new(DossierSource::new(&folder)), None)
        .map_err(|reason| kader_web::site::told(&reason))?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(&address).await?;
        let stop = async {
            let _ = tokio::signal::ctrl_c().await;
        };
        kader_web::serve(Arc::new(site), listener, stop).await
    })?;
    Ok(())
}
