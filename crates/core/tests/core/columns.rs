//! The columns give back what was put into them.

use jiff::civil::date;
use kader_core::model::{
    ContributionId, Deployment, DeploymentId, PaperId, Period, PersonRef, PostId, SourceRef,
    Visibility,
};
use kader_core::register::{DayNumber, Deployments, DeploymentsBuilder};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::world::{any_deployment, contribution_id, day};

pub fn any_whole_deployment() -> impl Strategy<Value = Deployment> {
    let source = (
        select(vec!["a", "B.2"]),
        option::of(select(vec!["1", "p. 3"])),
    )
        .prop_map(|(paper, locator)| SourceRef {
            paper: PaperId::new(paper).unwrap(),
            locator: locator.map(str::to_owned),
        });
    let publication = option::of(select(vec![Visibility::Public, Visibility::Restricted]));
    let remark = option::weighted(0.2, "[a-z ]{1,9}");
    (
        any_deployment(),
        option::weighted(0.2, source),
        publication,
        remark,
        any::<u32>(),
    )
        .prop_map(
            |(deployment, source, publication, remark, person)| Deployment {
                person: PersonRef(person),
                source,
                publication,
                remark,
                ..deployment
            },
        )
}

fn numbered(deployments: Vec<Deployment>) -> Vec<Deployment> {
    let number = |(number, deployment)| Deployment {
        id: DeploymentId(number),
        ..deployment
    };
    (0..).zip(deployments).map(number).collect()
}

pub fn built(deployments: &[Deployment]) -> Deployments {
    let mut builder = DeploymentsBuilder::new();
    for deployment in deployments {
        builder.add(deployment.clone());
    }
    builder.build(owner)
}

/// The contribution of a post.
pub fn owner(post: &PostId) -> Option<ContributionId> {
    Some(contribution_id(post.as_str()[1..].parse().ok()?))
}

proptest! {
    #[test]
    fn what_went_in_comes_out(deployments in vec(any_whole_deployment(), 0..40)) {
        let deployments = numbered(deployments);
        let columns = built(&deployments);
        prop_assert_eq!(columns.len(), deployments.len());
        let mut out: Vec<Deployment> = columns.each().collect();
        out.sort_by_key(|deployment| deployment.id);
        prop_assert_eq!(out, deployments.clone());
        let of_each: usize = columns.contributions().map(|id| columns.each_of(id).count()).sum();
        prop_assert_eq!(of_each, deployments.len());
        for id in columns.contributions() {
            let slice = columns.of(id);
            prop_assert!(slice.starts.is_sorted());
            prop_assert_eq!(slice.len(), columns.each_of(id).count());
            for (place, whole) in columns.each_of(id).enumerate() {
                prop_assert_eq!(Some(slice.posts[place]), columns.post_number(&whole.post));
                prop_assert_eq!(slice.persons[place], whole.person.0);
                prop_assert_eq!(slice.ids[place], whole.id.0);
            }
        }
    }

    #[test]
    fn a_deployment_takes_at_most_twenty_bytes(deployments in vec(any_deployment(), 1..40)) {
        let columns = built(&numbered(deployments));
        prop_assert!(columns.bytes() <= 20 * columns.len());
    }
}

#[test]
fn the_first_and_the_last_day_survive() {
    let (first, last) = Deployment::DAYS;
    let deployments = numbered(vec![
        at(first, Some(first)),
        at(last, Some(last)),
        at(first, Some(last)),
        at(last, None),
    ]);
    let mut out: Vec<Deployment> = built(&deployments).each().collect();
    out.sort_by_key(|deployment| deployment.id);
    assert_eq!(out, deployments);
}

fn at(from: jiff::civil::Date, until: Option<jiff::civil::Date>) -> Deployment {
    Deployment {
        id: DeploymentId(0),
        post: crate::world::post_id(0),
        person: PersonRef(1),
        category: kader_core::model::Category::Military,
        from,
        until,
        reconstructed: false,
        source: None,
        publication: None,
        remark: None,
    }
}

#[test]
fn bounds_lie_outside_of_what_can_be_held() {
    let (first, last) = Deployment::DAYS;
    let period = |from, until| Period::new(from, until).unwrap();
    let before = period(date(1900, 1, 1), first.yesterday().unwrap());
    assert_eq!(DayNumber::bounds(before), None);
    let all = period(date(1900, 1, 1), date(2200, 1, 1));
    assert_eq!(
        DayNumber::bounds(all),
        Some((DayNumber::FIRST, DayNumber::OPEN))
    );
    let after = period(last.tomorrow().unwrap(), date(2200, 1, 1));
    assert_eq!(
        DayNumber::bounds(after),
        Some((DayNumber::OPEN, DayNumber::OPEN))
    );
    let within = period(first, last);
    assert_eq!(
        DayNumber::bounds(within),
        Some((DayNumber::FIRST, DayNumber::LAST))
    );
    assert_eq!(DayNumber::nearest(date(1900, 1, 1)), DayNumber::FIRST);
    assert_eq!(DayNumber::nearest(date(2200, 1, 1)), DayNumber::LAST);
    assert!(DayNumber::new(day(0)).is_some());
}

proptest! {
    #[test]
    fn columns_by_themselves_are_the_same_deployments(
        deployments in vec(any_whole_deployment(), 0..40),
    ) {
        let columns = built(&numbered(deployments));
        let again = Deployments::from_parts(columns.parts());
        prop_assert_eq!(again.as_ref(), Some(&columns));
        let rebuilt = DeploymentsBuilder::from(&columns).build(owner);
        prop_assert_eq!(rebuilt, columns);
    }
}

/// Columns that do not fit each other are none.
#[test]
fn damaged_columns_are_refused() {
    let one = |id: u32, number: u16| Deployment {
        id: DeploymentId(id),
        post: PostId::new(&format!("p{number}")).unwrap(),
        person: PersonRef(1),
        category: kader_core::model::Category::Military,
        from: day(i64::from(10 - number)),
        until: None,
        reconstructed: false,
        source: None,
        publication: None,
        remark: None,
    };
    let columns = built(&[one(1, 1), one(2, 1), one(3, 2)]);
    let damaged = |damage: &dyn Fn(&mut kader_core::register::Parts<'_>)| {
        let mut parts = columns.parts();
        damage(&mut parts);
        Deployments::from_parts(parts)
    };
    assert!(damaged(&|_| {}).is_some());
    assert!(damaged(&|parts| parts.columns.to_mut().post[0] = 2).is_none());
    assert!(damaged(&|parts| parts.columns.to_mut().id.truncate(2)).is_none());
    assert!(damaged(&|parts| parts.contributions[0].1 += 1).is_none());
    assert!(damaged(&|parts| parts.contributions.reverse()).is_none());
    assert!(damaged(&|parts| parts.posts.to_mut().reverse()).is_none());
    assert!(damaged(&|parts| parts.columns.to_mut().starts[0] = 60_000).is_none());
}
