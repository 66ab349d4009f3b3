//! Registers on a server: what is no register, who may do what, and what a server can suffer.

use std::time::Duration;

use kader_core::record::Code;
use kader_core::wording::{Lang, say};
use kader_store::columns::ColumnFile;
use kader_store::entry::{Instant, Policy};
use kader_store::log::{Access, Log as _};
use kader_store::postgres::{PostgresLog, SCHEMA, ServerAddress};
use kader_store::verify::verify;
use kader_store::{At, BackOff, Fault, Freshness, Store, fault};

use crate::cluster::Cluster;
use crate::place::{Kept as _, OnServer};
use crate::steps::{example, fails, founded, keeper, make, minute, one_change, register_id};

const BACK_OFF: BackOff = BackOff {
    first: Duration::from_secs(60),
    most: Duration::from_secs(600),
};

fn address(words: &str) -> ServerAddress {
    ServerAddress::parse(words).unwrap()
}

fn found(at: &ServerAddress) -> Result<Store<PostgresLog>, Fault> {
    Store::found_server(at, &keeper(0), register_id(), Policy::OnePerson, None)
}

fn open(at: &ServerAddress) -> Result<Store<PostgresLog>, Fault> {
    Store::open_server(at, Access::WRITE, None)
}

/// A register with the small example.
fn filled(at: &ServerAddress) -> Store<PostgresLog> {
    let mut store = found(at).unwrap();
    make(&mut store, &example("norrland"), 1);
    store
}

#[test]
fn what_is_no_register_is_told_apart() {
    let Some(place) = OnServer::new() else { return };
    let at = place.address();
    fails(open(&at), Code::NotARegister);
    let mut raw = place.raw();
    raw.batch_execute(&format!("CREATE SCHEMA {}", place.schema()))
        .unwrap();
    fails(open(&at), Code::NotARegister);
    // A schema that an administrator made is as good as none.
    let store = found(&at).unwrap();
    fails(found(&at), Code::FileExists);
    assert_eq!(open(&at).unwrap().state(), store.state());

    let other = OnServer::another();
    raw.batch_execute(&format!(
        "CREATE SCHEMA {0}; CREATE TABLE {0}.about (a integer)",
        other.schema()
    ))
    .unwrap();
    for outcome in [open(&other.address()), found(&other.address())] {
        fails(outcome, Code::NotARegister);
    }
    // Another's schema is never replaced either.
    let kept = kader_store::postgres::keep(
        store.log(),
        &other.address(),
        kader_store::log::Replace::AsAsked,
    );
    fails(kept, Code::NotARegister);
    // A name that is a word of SQL does no harm.
    let word = address(&format!("{}?schema=user", place.server()));
    found(&word).unwrap();
    raw.batch_execute("DROP SCHEMA \"user\" CASCADE").unwrap();
}

#[test]
fn other_versions_are_brought_up_to_date_or_refused() {
    let Some(place) = OnServer::new() else { return };
    let at = place.address();
    let register = filled(&at).snapshot(At::Now).unwrap();
    // As the first schema made it: without the tables of the present state.
    let mut raw = place.raw();
    for view in kader_store::views::views() {
        raw.batch_execute(&format!("DROP VIEW {}", view.name))
            .unwrap();
    }
    raw.batch_execute("DROP TABLE current, effect; UPDATE about SET schema = 1")
        .unwrap();
    fails(PostgresLog::open(&at, Access::Read), Code::OlderRegister);
    let reader = user(&place, "older", "GRANT SELECT ON ALL TABLES IN SCHEMA");
    fails(open(&reader), Code::OlderRegister);
    let store = open(&at).unwrap();
    assert_eq!(store.snapshot(At::Now).unwrap(), register);
    verify(store.into_log(), None).unwrap();
    raw.batch_execute(&format!("UPDATE about SET schema = {}", SCHEMA + 1))
        .unwrap();
    fails(open(&at), Code::NewerRegister);
}

/// The address of a user of a register, with some right to what is in it.
fn user(place: &OnServer, name: &str, grant: &str) -> ServerAddress {
    let (schema, name) = (place.schema(), format!("{name}_{}", place.schema()));
    place
        .sql(&format!(
            "CREATE ROLE {name} LOGIN; GRANT USAGE ON SCHEMA {schema} TO {name};
             {grant} {schema} TO {name}"
        ))
        .unwrap();
    address(&place.words().replace("postgres@", &format!("{name}@")))
}

#[test]
fn a_reading_user_reads_and_a_writing_user_appends_and_no_more() {
    let Some(place) = OnServer::new() else { return };
    let store = filled(&place.address());
    let reader = user(&place, "reader", "GRANT SELECT ON ALL TABLES IN SCHEMA");
    let mut reading = open(&reader).unwrap();
    assert_eq!(*reading.register().unwrap(), example("norrland"));
    let denied = fails(
        reading.record(&keeper(2), &one_change(&store)),
        Code::UnreachableRegister,
    );
    assert!(
        matches!(denied, Fault::Server(fault::Server::Denied { .. })),
        "{denied}"
    );
    // What docs/operations.md grants to whoever writes.
    let grant = "GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA";
    let writer = user(&place, "writer", grant);
    let name = format!("writer_{}", place.schema());
    place
        .sql(&format!("GRANT UPDATE, DELETE ON current TO {name}"))
        .unwrap();
    let mut writing = open(&writer).unwrap();
    writing.record(&keeper(2), &one_change(&store)).unwrap();
    verify(writing.into_log(), None).unwrap();
    let wrong = place.sql(&format!("SET ROLE {name}; TRUNCATE entry"));
    assert!(wrong.unwrap_err().contains("permission denied"));
    // Not even whoever owns it, and says that it replicates.
    for wrong in [
        "TRUNCATE entry",
        "SET session_replication_role = replica; DELETE FROM deployment_row",
    ] {
        assert!(place.sql(wrong).unwrap_err().contains("never changed"));
    }
}

#[test]
fn addresses_say_what_is_wrong_and_never_a_password() {
    for (words, shown) in [
        ("postgres://a:geheim@b/c", "postgres://a@b/c"),
        (
            "postgresql://a@b:1/c?password=geheim&sslmode=require&schema=d",
            "postgresql://a@b:1/c?sslmode=require&schema=d",
        ),
        ("postgres://a:ge%40heim@b,c:2/d", "postgres://a@b,c:2/d"),
        (
            "postgres:///c?host=%2Ftmp&password=geheim",
            "postgres:///c?host=%2Ftmp",
        ),
    ] {
        assert!(ServerAddress::is_one(words));
        let at = address(words);
        assert_eq!(at.to_string(), shown);
        assert_eq!(format!("{at:?}"), shown);
    }
    let schema = |words: &str| address(words).schema().to_string();
    assert_eq!(schema("postgres://b/c"), "kader");
    assert_eq!(schema("postgres://b/c?schema=d_2"), "d_2");
    assert_eq!(
        schema("postgres://b/c?options=-csearch_path%3De,public"),
        "e"
    );
    for wrong in [
        "postgres://a:geheim@b:port/c",
        "postgres://a:geheim@b/c?schema=pg_temp",
        "postgres://a:geheim@b/c?schema=a;b",
        "postgres://a:geheim@b/c?schema=",
        "postgres://a:geheim@b/c?sslmode=perhaps",
        "postgres://a:geheim@b/c?sslcert=x",
        "postgres://a:geheim@b/c?what=ever",
    ] {
        let message = ServerAddress::parse(wrong).unwrap_err();
        for lang in Lang::ALL {
            let said = say(lang, &message);
            assert!(!said.contains("geheim"), "{said}");
        }
    }
}

#[test]
fn why_a_server_lets_nobody_in_is_told() {
    let Some(cluster) = Cluster::new() else {
        return;
    };
    let server = |fault: &Fault| match fault {
        Fault::Server(server) => server.clone(),
        other => panic!("{other}"),
    };
    let refused = |words: &str| {
        let fault = fails(open(&address(words)), Code::UnreachableRegister);
        assert!(!fault.to_string().contains("geheim"), "{fault}");
        server(&fault)
    };
    let words = cluster.words();
    cluster
        .raw()
        .batch_execute("CREATE ROLE guarded LOGIN PASSWORD 'geheim'")
        .unwrap();
    cluster.let_in("host all guarded 127.0.0.1/32 scram-sha-256");
    cluster.let_in("host all nobody 127.0.0.1/32 reject");
    let guarded = words.replace("postgres@", "guarded@");
    assert_eq!(refused(&guarded), fault::Server::Password);
    let wrong = words.replace("postgres@", "guarded:verkeerd-geheim@");
    assert_eq!(refused(&wrong), fault::Server::Password);
    let right = address(&guarded).with_password("geheim");
    fails(open(&right), Code::NotARegister);
    let nobody = words.replace("postgres@", "nobody@");
    assert!(matches!(refused(&nobody), fault::Server::NotLetIn { .. }));
    let name = "elsewhere".to_owned();
    let elsewhere = format!("{}/{name}", words.rsplit_once('/').unwrap().0);
    assert_eq!(refused(&elsewhere), fault::Server::NoDatabase { name });
    // It has no certificate; and what is elsewhere must have one that is trusted.
    let encrypted = format!("{words}?sslmode=require");
    assert!(matches!(refused(&encrypted), fault::Server::Tls { .. }));
    cluster
        .raw()
        .batch_execute("ALTER ROLE guarded CONNECTION LIMIT 0")
        .unwrap();
    let full = fails(open(&right), Code::UnreachableRegister);
    assert_eq!(server(&full), fault::Server::Full);
    // Over the socket in its folder.
    let folder = cluster.folder().display().to_string().replace('/', "%2F");
    let socket = format!(
        "postgres://postgres@{folder}:{}/postgres?schema=sock",
        cluster.port()
    );
    filled(&address(&socket));
    cluster.crash();
    assert!(matches!(refused(&words), fault::Server::NoAnswer { .. }));
}

/// With certificates that a new authority makes.
#[test]
fn certificates_are_held_against_the_authority_and_the_host() {
    let Some(cluster) = Cluster::new() else {
        return;
    };
    let folder = cluster.folder();
    let openssl = |arguments: &str| {
        let mut command = std::process::Command::new("openssl");
        command
            .args(arguments.split_whitespace())
            .current_dir(folder);
        let done = command.output().unwrap();
        assert!(
            done.status.success(),
            "{}",
            String::from_utf8_lossy(&done.stderr)
        );
    };
    let extensions = "subjectAltName=DNS:register.example\n";
    std::fs::write(folder.join("host.ext"), extensions).unwrap();
    for authority in ["root", "other"] {
        openssl(&format!(
            "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 \
             -subj /CN={authority} -keyout {authority}.key -out {authority}.crt"
        ));
    }
    openssl(
        "req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=register.example \
         -keyout data/server.key -out host.csr",
    );
    openssl(
        "x509 -req -in host.csr -CA root.crt -CAkey root.key -CAcreateserial -days 2 \
         -extfile host.ext -out data/server.crt",
    );
    cluster.own(&["data/server.key", "data/server.crt"]);
    cluster.set(&[("ssl", "on")]);
    cluster.crash();
    cluster.start();
    filled(&address(&cluster.words()));
    let is_encrypted = |words: &str| {
        open(&address(words)).map(|store| {
            drop(store);
            true
        })
    };
    let of = |mode: &str, root: &str| {
        let root = folder.join(root).display().to_string();
        let words = cluster.words();
        is_encrypted(&format!("{words}?sslmode={mode}&sslrootcert={root}"))
    };
    let words = cluster.words();
    assert_eq!(is_encrypted(&format!("{words}?sslmode=require")), Ok(true));
    assert_eq!(of("verify-ca", "root.crt"), Ok(true));
    for (mode, root) in [("verify-ca", "other.crt"), ("verify-full", "root.crt")] {
        let fault = fails(of(mode, root), Code::UnreachableRegister);
        assert!(
            matches!(fault, Fault::Server(fault::Server::Tls { .. })),
            "{fault}"
        );
    }
    // By the name that it has a certificate for.
    let root = folder.join("root.crt").display().to_string();
    let named = words.replace("127.0.0.1", "register.example");
    let named = format!("{named}?hostaddr=127.0.0.1&sslrootcert={root}");
    assert_eq!(is_encrypted(&named), Ok(true));
}

#[test]
fn reading_goes_on_while_the_server_is_away_and_is_marked_as_stale() {
    let Some(cluster) = Cluster::new() else {
        return;
    };
    let at = address(&cluster.words());
    let mut store = filled(&at);
    let register = store.register().unwrap();
    let moment = |minutes| minute(minutes);
    assert_eq!(store.follow(moment(1), BACK_OFF), Ok(&Freshness::Current));
    let mut tail = store.log().tail().unwrap();
    cluster.crash();
    let stale = |store: &Store<PostgresLog>| match store.freshness() {
        Freshness::Stale(stale) => stale.clone(),
        Freshness::Current => panic!("it is stale"),
    };
    store.follow(moment(2), BACK_OFF).unwrap();
    assert_eq!(stale(&store).since, moment(2));
    assert_eq!(stale(&store).next, moment(3));
    assert!(stale(&store).fault.passes());
    assert_eq!(store.register().unwrap(), register);
    let draft = one_change(&store);
    let refused = fails(store.record(&keeper(2), &draft), Code::UnreachableRegister);
    assert!(refused.passes(), "{refused}");
    let position = store.state().head().position;
    assert!(tail.wait(position, Duration::ZERO).is_err());
    cluster.start();
    // Not before it is due.
    let early = Instant(moment(3).0 - jiff::SignedDuration::from_nanos(1));
    store.follow(early, BACK_OFF).unwrap();
    assert_eq!(stale(&store).since, moment(2));
    assert_eq!(store.follow(moment(3), BACK_OFF), Ok(&Freshness::Current));
    store.record(&keeper(3), &draft).unwrap();
    assert_eq!(tail.wait(position, Duration::from_secs(20)), Ok(true));
    // A connection that was cut off while it lay idle is made anew unnoticed.
    cluster
        .raw()
        .batch_execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE application_name = 'kader'",
        )
        .unwrap();
    store.refresh().unwrap();
    cluster.crash();
    cluster.start();
    let mut back = kader_store::Draft::based_on(store.state().head().position);
    back.deployments
        .withdraw(register.deployments.each().next().unwrap().id);
    store.record(&keeper(4), &back).unwrap();
    verify(store.into_log(), None).unwrap();
}

/// The standby takes over, and lacks the last that was acknowledged: that is found out, and
/// reading goes on.
#[test]
fn a_fail_over_that_lost_entries_is_told_apart() {
    let Some(primary) = Cluster::new() else {
        return;
    };
    let standby = Cluster::standby(&primary);
    let hosts = format!("127.0.0.1:{},127.0.0.1:{}", primary.port(), standby.port());
    let base = format!("postgres://postgres@{hosts}/postgres");
    let both = address(&format!("{base}?target_session_attrs=read-write"));
    let mut store = filled(&both);
    // The standby has all of that, and can be read and verified but not written.
    let there = address(&standby.words());
    let deadline = std::time::Instant::now() + Duration::from_secs(60);
    let mut reading = loop {
        match open(&there) {
            Ok(store) if store.state().head().position.number() == 2 => break store,
            _ => assert!(std::time::Instant::now() < deadline),
        }
        std::thread::sleep(Duration::from_millis(50));
    };
    assert_eq!(*reading.register().unwrap(), example("norrland"));
    fails(
        reading.record(&keeper(2), &one_change(&store)),
        Code::ReadOnlyRegister,
    );
    verify(reading.into_log(), None).unwrap();
    standby
        .raw()
        .batch_execute("SELECT pg_wal_replay_pause()")
        .unwrap();
    // What comes now does not reach it: the way is cut off too.
    primary
        .raw()
        .batch_execute("SELECT pg_terminate_backend(pid) FROM pg_stat_replication")
        .unwrap();
    primary.let_in("host replication all 127.0.0.1/32 reject");
    primary
        .raw()
        .batch_execute("SELECT pg_terminate_backend(pid) FROM pg_stat_replication")
        .unwrap();
    let draft = one_change(&store);
    let receipt = store.record(&keeper(2), &draft).unwrap();
    primary.crash();
    standby.promote();
    let fault = fails(store.refresh(), Code::AlteredLog);
    assert_eq!(fault, Fault::WentBack(receipt.position));
    assert_eq!(store.state().head().hash, receipt.hash);
    // Opened anew, the change is made again.
    let mut anew = open(&both).unwrap();
    assert_eq!(anew.state().head().position.number(), 2);
    anew.record(&keeper(3), &draft).unwrap();
    verify(anew.into_log(), None).unwrap();
}

#[test]
fn what_a_server_has_no_room_for_changes_nothing() {
    let Some(place) = OnServer::new() else { return };
    let mut store = filled(&place.address());
    // As the server says it when its disk is full.
    place
        .sql(
            "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
             $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = '53100'; END $$;
             CREATE TRIGGER full_disk BEFORE INSERT ON entry EXECUTE FUNCTION full_disk()",
        )
        .unwrap();
    let draft = one_change(&store);
    fails(store.record(&keeper(2), &draft), Code::NoRoom);
    place
        .sql("DROP TRIGGER full_disk ON entry; DROP FUNCTION full_disk")
        .unwrap();
    store.record(&keeper(2), &draft).unwrap();
    verify(store.into_log(), None).unwrap();
}

#[test]
fn a_column_file_in_a_folder_of_the_user_is_taken_where_it_fits() {
    let Some(place) = OnServer::new() else { return };
    let folder = tempfile::tempdir().unwrap();
    let at = place.address();
    let cache = Some(folder.path());
    let found = Store::found_server(&at, &keeper(0), register_id(), Policy::OnePerson, cache);
    let mut store = found.unwrap();
    make(&mut store, &example("norrland"), 1);
    let register = store.snapshot(At::Now).unwrap();
    let columns = ColumnFile::cached(folder.path(), &register_id());
    let head = store.state().head();
    let versions = store.versions().unwrap();
    columns.write_always(&head, &versions).unwrap();
    let has_columns = |at: &ServerAddress| {
        let log = PostgresLog::open(at, Access::Read).unwrap();
        verify(log, Some(&columns)).unwrap().has_columns
    };
    assert!(has_columns(&at));
    let mut again = Store::open_server(&at, Access::Read, cache).unwrap();
    assert_eq!(*again.register().unwrap(), register);
    // Another register of the same name, such as one that was restored, is not taken for it.
    let other = OnServer::another();
    make(
        &mut founded(&other, Policy::TwoPeople),
        &example("norrland"),
        3,
    );
    assert!(!has_columns(&other.address()));
}
