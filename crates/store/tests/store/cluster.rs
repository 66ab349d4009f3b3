//! Servers of a test's own, that it may stop, crash and set up as it likes.

use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU16, Ordering};

use postgres::{Client, NoTls};
use tempfile::TempDir;

use crate::place::OnServer;

/// The variable with the folder of the server's programs.
const PROGRAMS: &str = "KADER_TEST_POSTGRES_BIN";

static NEXT: AtomicU16 = AtomicU16::new(0);

/// A server.
pub struct Cluster {
    folder: TempDir,
    programs: PathBuf,
    port: u16,
}

impl Cluster {
    /// A new server that runs; nothing where there are no servers to try with.
    pub fn new() -> Option<Self> {
        OnServer::new()?;
        let cluster = Self::bare();
        let data = cluster.data();
        let arguments = ["--username=postgres", "--auth=trust", "--encoding=UTF8"];
        let data = format!("--pgdata={}", data.display());
        let more = ["--locale=C.UTF-8", "--no-sync", &data];
        cluster.run("initdb", &[&arguments[..], &more].concat());
        cluster.set(&[
            ("listen_addresses", "127.0.0.1"),
            (
                "unix_socket_directories",
                &cluster.folder().display().to_string(),
            ),
            ("wal_level", "replica"),
        ]);
        cluster.start();
        Some(cluster)
    }

    /// A standby of a server, that runs too.
    pub fn standby(of: &Cluster) -> Self {
        let cluster = Self::bare();
        let data = format!("--pgdata={}", cluster.data().display());
        let port = format!("--port={}", of.port);
        cluster.run(
            "pg_basebackup",
            &[
                "--host=127.0.0.1",
                &port,
                "--username=postgres",
                "--write-recovery-conf",
                "--checkpoint=fast",
                "--no-sync",
                &data,
            ],
        );
        cluster.start();
        cluster
    }

    fn bare() -> Self {
        let folder = TempDir::new().unwrap();
        let programs = PathBuf::from(std::env::var_os(PROGRAMS).unwrap());
        // Beside the servers of other tests, which run at the same time.
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let port = 40_000 + u16::try_from(std::process::id() % 500).unwrap() * 40 + number;
        if is_root() {
            let mut chown = Command::new("chown");
            assert!(
                chown
                    .arg("postgres")
                    .arg(folder.path())
                    .status()
                    .unwrap()
                    .success()
            );
        }
        Self {
            folder,
            programs,
            port,
        }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    fn data(&self) -> PathBuf {
        self.folder().join("data")
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// The address of a register, reached over the network of this machine.
    pub fn words(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    pub fn raw(&self) -> Client {
        Client::connect(&self.words(), NoTls).unwrap()
    }

    /// Settings, which take effect when it is started or reloaded next.
    pub fn set(&self, settings: &[(&str, &str)]) {
        let mut lines = String::new();
        for (name, value) in settings {
            writeln!(lines, "{name} = '{value}'").unwrap();
        }
        self.append("postgresql.conf", &lines);
    }

    /// A line of who may come in, before all others.
    pub fn let_in(&self, line: &str) {
        let path = self.data().join("pg_hba.conf");
        let before = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, format!("{line}\n{before}")).unwrap();
        self.control(&["reload"]);
    }

    /// Gives files in its folder to the server, for it alone.
    pub fn own(&self, files: &[&str]) {
        for file in files {
            let path = self.folder().join(file);
            let mut commands = vec![Command::new("chmod")];
            commands[0].arg("0600");
            if is_root() {
                commands.push(Command::new("chown"));
                commands[1].arg("postgres");
            }
            for mut command in commands {
                assert!(command.arg(&path).status().unwrap().success());
            }
        }
    }

    fn append(&self, file: &str, text: &str) {
        let path = self.data().join(file);
        let mut file = OpenOptions::new().append(true).open(path).unwrap();
        file.write_all(text.as_bytes()).unwrap();
    }

    pub fn start(&self) {
        let log = format!("--log={}", self.folder().join("log").display());
        let port = format!("--options=-p {}", self.port);
        self.control(&["--wait", &log, &port, "start"]);
    }

    /// Stops it as if it had crashed: nothing is written that was not yet.
    pub fn crash(&self) {
        self.control(&["--mode=immediate", "--wait", "stop"]);
    }

    pub fn promote(&self) {
        self.control(&["--wait", "promote"]);
    }

    fn control(&self, arguments: &[&str]) {
        let data = format!("--pgdata={}", self.data().display());
        self.run("pg_ctl", &[&["--silent", &data], arguments].concat());
    }

    fn run(&self, program: &str, arguments: &[&str]) {
        let done = self.output(program, arguments);
        assert!(
            done.status.success(),
            "{program} {arguments:?}: {}",
            String::from_utf8_lossy(&done.stderr)
        );
    }

    fn output(&self, program: &str, arguments: &[&str]) -> Output {
        let program = self.programs.join(program);
        let mut command = if is_root() {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        // What it says goes nowhere a server that stays would hold open.
        let said = self.folder().join("said");
        let out = std::fs::File::create(&said).unwrap();
        command.args(arguments).current_dir(self.folder());
        command.stdout(out.try_clone().unwrap()).stderr(out);
        let status = command.status().unwrap();
        Output {
            status,
            stdout: Vec::new(),
            stderr: std::fs::read(&said).unwrap(),
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let data = format!("--pgdata={}", self.data().display());
        self.output("pg_ctl", &["--mode=immediate", "--silent", &data, "stop"]);
    }
}

/// Root may not run a server.
fn is_root() -> bool {
    let said = Command::new("id").arg("-u").output().unwrap();
    said.stdout.trim_ascii() == b"0"
}
