use kader_core::checks::{Snapshot, check};
use kader_core::wording::{Lang, say};
#[test]
fn dump() {
    for (path, ons) in [
        ("/work/main/examples/jvom-2023", vec!["2023-04-30", "2023-05-31"]),
        ("/work/main/examples/norrland", vec!["2019-06-30"]),
    ] {
        let loaded = kader_exchange::dossier::read(std::path::Path::new(path)).unwrap_or_else(|_| panic!("no dossier"));
        for on in ons {
            let snapshot = Snapshot::new(&loaded.register, on.parse().unwrap(), 180, None);
            let mut findings = check(&snapshot);
            findings.sort_by_key(|f| (std::cmp::Reverse(f.severity), f.rule.code));
            println!("##### {path} {on}: {}", findings.len());
            for f in &findings {
                println!("{} {} {} {} | {}", f.rule.code, f.severity, f.certainty.word(), f.subject, say(Lang::Nl, &f.message));
                if std::env::var("MK_EN").is_ok() { println!("      EN {}", say(Lang::En, &f.message)); }
                if std::env::var("MK_EV").is_ok() { for e in &f.evidence { println!("      - {} @ {:?}", say(Lang::Nl, &e.says), e.spot); } }
            }
        }
    }
}
