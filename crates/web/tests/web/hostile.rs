//! What no honest reader would send: no answer is an error of the program, none carries markup
//! of the asker, and none takes long to make.

use kader_core::wording::Lang;
use kader_web::address::{Page, TableName};

use crate::asking::{get, site};

/// Values that have broken other programs.
const VALUES: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' OR 1=1 --",
    "../../../../etc/passwd",
    "..%2f..%2fetc%2fpasswd",
    "\u{0}",
    "%00",
    "%",
    "%zz",
    "%ff%fe",
    "{{7*7}}",
    "${jndi:x}",
    "9999-99-99",
    "-9223372036854775808",
    "99999999999999999999999999",
    "0",
    "1e309",
    "\u{202e}tset",
    "ﬁ\u{301}\u{301}\u{301}",
    "javascript:alert(1)",
    "//example.org",
    "\r\nSet-Cookie: a=b",
    "=cmd|' /C calc'!A0",
];

const KEYS: &[&str] = &[
    "on", "known-at", "knownAt", "edition", "q", "sort", "order", "filter", "page", "pageSize",
    "mission", "from", "until", "rule", "severity", "a", "b",
];

fn encoded(value: &str) -> String {
    kader_web::address::encode(value)
}

fn harmless(address: &str, site: &std::sync::Arc<kader_web::Site>) {
    let answered = get(site, address);
    assert!(answered.status < 500, "{address}: {}", answered.status);
    let text = answered.text();
    for markup in ["<script>alert", "<img src=x", "onerror=alert(1)>"] {
        assert!(!text.contains(markup), "{address} has {markup}");
    }
    for name in ["set-cookie", "x-powered-by"] {
        assert!(!answered.headers.contains_key(name), "{address}: {name}");
    }
    if answered.media_type.starts_with("text/html") {
        let policy = answered.headers["content-security-policy"]
            .to_str()
            .unwrap();
        assert!(policy.starts_with("default-src 'none'"), "{address}");
        assert!(!policy.contains("unsafe"), "{address}");
    }
}

#[test]
fn no_value_breaks_a_page() {
    let site = site("norrland");
    let mut pages: Vec<Page> = Page::top().to_vec();
    pages.extend(TableName::all().map(Page::Table));
    for page in pages {
        let path = format!("/nl/{}", page.path(Lang::Nl));
        for key in KEYS {
            for value in VALUES {
                harmless(&format!("{path}?{key}={}", encoded(value)), &site);
            }
        }
    }
}

#[test]
fn no_path_breaks_the_server() {
    let site = site("norrland");
    let places = [
        "",
        "missies/",
        "waarom/",
        "waarom/annex2/",
        "stukken/",
        "bevindingen/",
    ];
    for value in VALUES {
        for place in places {
            harmless(&format!("/nl/{place}{}", encoded(value)), &site);
        }
        harmless(&format!("/api/v1/{}", encoded(value)), &site);
        harmless(&format!("/api/v1/missions/{}", encoded(value)), &site);
        harmless(&format!("/api/v1/figures/{}", encoded(value)), &site);
        harmless(&format!("/assets/{}", encoded(value)), &site);
    }
    harmless(&format!("/nl/{}", "a/".repeat(4000)), &site);
    harmless(&format!("/nl/?{}", "a=b&".repeat(4000)), &site);
}
