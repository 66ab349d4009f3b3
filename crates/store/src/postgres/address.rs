//! The address of a register on a server: `postgres://user@host:5432/database?schema=kader`.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use kader_core::wording::Message;
use postgres::Config;
use postgres::config::{Host, SslMode};

use super::schema::SchemaName;

/// How long it is waited for a connection, unless the address says.
const PATIENCE: Duration = Duration::from_secs(10);

/// After how long of silence it is asked whether the server is still there.
const IDLE: Duration = Duration::from_secs(30);

/// How much is asked of the certificate of a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// Nothing: what passes is encrypted, but by whom is not known.
    Anyone,
    /// That an authority that is trusted issued it.
    Authority,
    /// And that it is for this host.
    Host,
}

/// The files that TLS takes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct TlsFiles {
    /// The authorities to trust instead of those of the system.
    pub(super) roots: Option<PathBuf>,
    /// Our own certificate and its key.
    pub(super) own: Option<(PathBuf, PathBuf)>,
}

/// The address of a register on a server. What it shows has no password.
#[derive(Clone)]
pub struct ServerAddress {
    pub(super) config: Config,
    pub(super) schema: SchemaName,
    pub(super) trust: Trust,
    pub(super) files: TlsFiles,
    shown: String,
}

impl ServerAddress {
    /// Whether words are such an address, good or bad.
    #[must_use]
    pub fn is_one(words: &str) -> bool {
        words.starts_with("postgres://") || words.starts_with("postgresql://")
    }

    /// Reads an address, as `psql` does; and in it `schema`, the schema that the register is in.
    /// Without `sslmode` the server must have a certificate for its name from an authority that
    /// is trusted, unless it is on this machine.
    ///
    /// # Errors
    /// What is wrong with it; never with its password.
    pub fn parse(words: &str) -> Result<Self, Message> {
        let wrong = |reason: &str| Message::new("bad-server-address").with("reason", reason);
        let (base, query) = words.split_once('?').unwrap_or((words, ""));
        let mut kept = Vec::new();
        let mut schema = None;
        let mut ssl_mode = None;
        let (mut roots, mut certificate, mut key) = (None, None, None);
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let path = || Some(PathBuf::from(decoded(value)));
            match name {
                "schema" => schema = Some(decoded(value)),
                "sslmode" => ssl_mode = Some(decoded(value)),
                "sslrootcert" if value == "system" => {}
                "sslrootcert" => roots = path(),
                "sslcert" => certificate = path(),
                "sslkey" => key = path(),
                _ => kept.push(pair),
            }
        }
        let rest = format!("{base}?{}", kept.join("&"));
        let mut config: Config = rest.parse().map_err(|error: postgres::Error| {
            let reason = std::error::Error::source(&error).map(ToString::to_string);
            wrong(&reason.unwrap_or_else(|| "?".to_owned()))
        })?;
        let schema = schema.or_else(|| searched(config.get_options()?));
        let schema = match schema {
            None => SchemaName::default(),
            Some(name) => SchemaName::new(&name).ok_or_else(|| {
                Message::new("bad-server-address-schema").with("schema", name.as_str())
            })?,
        };
        settle(&mut config);
        let is_here = config.get_hosts().iter().all(is_local);
        let (mode, trust) = match (ssl_mode.as_deref(), &roots) {
            (Some("disable"), _) => (SslMode::Disable, Trust::Anyone),
            (Some("allow" | "prefer"), _) => (SslMode::Prefer, Trust::Anyone),
            (Some("require"), None) => (SslMode::Require, Trust::Anyone),
            (Some("require" | "verify-ca"), _) => (SslMode::Require, Trust::Authority),
            (Some("verify-full"), _) => (SslMode::Require, Trust::Host),
            (None, None) if is_here => (SslMode::Prefer, Trust::Anyone),
            (None, _) => (SslMode::Require, Trust::Host),
            (Some(other), _) => {
                return Err(wrong(&format!("sslmode={other}")));
            }
        };
        config.ssl_mode(mode);
        let own = match (certificate, key) {
            (None, None) => None,
            (Some(certificate), Some(key)) => Some((certificate, key)),
            (Some(_), None) | (None, Some(_)) => return Err(wrong("sslcert, sslkey")),
        };
        Ok(Self {
            config,
            schema,
            trust,
            files: TlsFiles { roots, own },
            shown: without_password(base, query),
        })
    }

    /// With a password, where the address has none: one in an address stands in lists of
    /// processes and in histories of shells.
    #[must_use]
    pub fn with_password(mut self, password: &str) -> Self {
        if self.config.get_password().is_none() {
            self.config.password(password);
        }
        self
    }

    /// The schema that the register is in.
    #[must_use]
    pub fn schema(&self) -> &SchemaName {
        &self.schema
    }

    /// The same server and database with another schema.
    pub(super) fn beside(&self, schema: SchemaName) -> Self {
        Self {
            schema,
            ..self.clone()
        }
    }

    /// The database by its name; that of the user where the address names none.
    pub(super) fn database(&self) -> &str {
        let config = &self.config;
        config
            .get_dbname()
            .or_else(|| config.get_user())
            .unwrap_or_default()
    }
}

/// Without its password.
impl fmt::Display for ServerAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.shown)
    }
}

/// The same.
impl fmt::Debug for ServerAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.shown)
    }
}

/// What an address leaves open.
fn settle(config: &mut Config) {
    if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
        #[cfg(unix)]
        config.host_path("/var/run/postgresql");
        #[cfg(not(unix))]
        config.host("localhost");
    }
    if config.get_application_name().is_none() {
        config.application_name("kader");
    }
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(PATIENCE);
    }
    config.keepalives_idle(IDLE);
    if config.get_tcp_user_timeout().is_none() {
        config.tcp_user_timeout(IDLE);
    }
}

fn is_local(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => {
            let address: Option<std::net::IpAddr> = name.parse().ok();
            name == "localhost" || address.is_some_and(|address| address.is_loopback())
        }
        #[cfg(unix)]
        Host::Unix(_) => true,
    }
}

/// The first schema that options of a session search: `-c search_path=kader`.
fn searched(options: &str) -> Option<String> {
    let (_, path) = options.split_once("search_path=")?;
    let end = path.find([' ', ',']).unwrap_or(path.len());
    path.get(..end).map(str::to_owned)
}

/// An address without its password, whether that stands before the host or behind.
fn without_password(base: &str, query: &str) -> String {
    let (scheme, rest) = base.split_once("//").unwrap_or(("", base));
    let shown = match rest.rsplit_once('@') {
        Some((user, host)) => {
            let user = user.split(':').next().unwrap_or_default();
            format!("{scheme}//{user}@{host}")
        }
        None => base.to_owned(),
    };
    let open = query.split('&').filter(|pair| {
        !pair.is_empty() && !pair.starts_with("password=") && !pair.starts_with("options=")
    });
    let open: Vec<&str> = open.collect();
    if open.is_empty() {
        shown
    } else {
        format!("{shown}?{}", open.join("&"))
    }
}

/// Words of an address with what `%` writes in them.
fn decoded(words: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = words.as_bytes();
    while let Some((first, others)) = rest.split_first() {
        let digits = others
            .get(..2)
            .and_then(|pair| std::str::from_utf8(pair).ok());
        let byte = digits.and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match byte.filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = others.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = others;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
