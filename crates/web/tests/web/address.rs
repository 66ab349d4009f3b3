//! Addresses: each leads back to what it was made of, and to nothing else.

use std::collections::BTreeMap;

use jiff::civil::date;
use kader_core::model::{EditionId, MissionId, PaperId, RegionId};
use kader_core::wording::Lang;
use kader_web::Theme;
use kader_web::address::{Page, ReportFormat, Route, TableFormat, TableName, decode, encode};
use kader_web::api::{Endpoint, KindName};
use kader_web::asset::Asset;
use kader_web::view::Asked;
use proptest::prelude::*;

fn id() -> impl Strategy<Value = String> {
    "[a-z0-9][a-z0-9-]{0,12}"
}

fn page() -> impl Strategy<Value = Page> {
    let tables: Vec<TableName> = TableName::all().collect();
    prop_oneof![
        prop::sample::select(Page::top().to_vec()),
        id().prop_map(|id| Page::Mission(MissionId::new(&id).unwrap())),
        id().prop_map(|id| Page::RegionMap(RegionId::new(&id).unwrap())),
        id().prop_map(|id| Page::Paper(PaperId::new(&id).unwrap())),
        id().prop_map(|id| Page::Report(EditionId::new(&id).unwrap())),
        prop::sample::select(tables).prop_map(Page::Table),
        "[A-Z][0-9]{3}".prop_map(Page::Rule),
        "[a-z0-9]{1,6}/[a-z0-9.é -]{1,12}/[a-z.]{1,8}".prop_map(Page::Why),
    ]
}

fn lang() -> impl Strategy<Value = Lang> {
    prop::sample::select(Lang::ALL.to_vec())
}

fn route() -> impl Strategy<Value = Route> {
    let theme = Theme::read(&crate::asking::example("theme")).unwrap();
    let assets: Vec<Asset> = Asset::all(&theme).collect();
    assert!(assets.iter().any(|one| matches!(one, Asset::Theme(_))));
    let kinds: Vec<KindName> = KindName::all().collect();
    let tables: Vec<TableName> = TableName::all().collect();
    prop_oneof![
        Just(Route::Home),
        Just(Route::Health),
        Just(Route::Metrics),
        (lang(), page()).prop_map(|(lang, page)| Route::Page(lang, page)),
        prop::sample::select(assets).prop_map(Route::Asset),
        (
            lang(),
            prop::sample::select(tables),
            prop::sample::select(TableFormat::ALL.to_vec())
        )
            .prop_map(|(lang, table, format)| Route::Table(lang, table, format)),
        (
            lang(),
            id(),
            prop::sample::select(ReportFormat::ALL.to_vec())
        )
            .prop_map(|(lang, id, format)| {
                Route::Report(lang, EditionId::new(&id).unwrap(), format)
            }),
        (prop::sample::select(kinds), id())
            .prop_map(|(kind, id)| Route::Api(Endpoint::Record(kind, id))),
    ]
}

proptest! {
    #[test]
    fn an_address_leads_back(route in route()) {
        prop_assert_eq!(Route::parse(&route.path()), Some(route));
    }

    #[test]
    fn encoding_loses_nothing(text in "\\PC{0,24}") {
        prop_assert_eq!(decode(&encode(&text)), Some(text));
    }

    #[test]
    fn any_text_is_an_address_or_none(text in "\\PC{0,40}") {
        let _ = Route::parse(&text);
        let _ = Route::parse(&format!("/{text}"));
        let _ = Asked::parse(&text);
    }

    #[test]
    fn a_question_leads_back(
        day in 0_i32..40_000,
        known_at in proptest::option::of("[0-9a-zA-Z:-]{1,20}"),
        more in prop::collection::btree_map("[a-j]{1,8}", "[^\\s\\pC]{1,20}", 0..4),
    ) {
        let asked = Asked {
            on: date(1950, 1, 1).checked_add(jiff::Span::new().days(day)).ok(),
            known_at,
            edition: None,
            more: BTreeMap::from_iter(more),
        };
        prop_assert_eq!(Asked::parse(&asked.query()), Ok(asked));
    }
}
