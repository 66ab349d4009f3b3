//! A register that is invented: contributions, posts, tours that follow each other.

use jiff::SignedDuration;
use kader_core::model::{Category, DeploymentId, PersonRef};
use kader_core::record::{Field, Node, Reader, json};
use kader_core::register::{DayNumber, DeploymentsBuilder, Kind, Records, Register};
use kader_store::entry::{ActorId, Author, Instant, RegisterId, Role};

/// How many posts each contribution has.
const POSTS: u32 = 5;

/// The keeper, so many minutes after the founding.
pub fn keeper(minutes: i64) -> Author {
    let founding: jiff::Timestamp = "2026-01-01T09:00:00Z".parse().expect("a moment");
    Author {
        actor: ActorId::new("keeper-1").expect("a name"),
        role: Role::Keeper,
        time: Instant(founding + SignedDuration::from_mins(minutes)),
    }
}

/// The id of the register.
pub fn register_id() -> RegisterId {
    RegisterId::new("invented-1").expect("a name")
}

fn read<R: Field>(body: &str) -> R {
    let node: Node = json::parse(body).expect("canonical JSON");
    let mut reader = Reader::new();
    let record = R::read(&node, &mut reader);
    record.unwrap_or_else(|| panic!("{body}: {:?}", reader.into_problems()))
}

/// A register with so many contributions and deployments.
pub fn register(contributions: u32, deployments: u32) -> Register {
    let mut records = Records {
        identity: Some(read(
            r#"{"format":1,"title":"Invented","country":"Nowhere","language":"en"}"#,
        )),
        regions: vec![read(r#"{"id":"r","name":"Region","order":1}"#)],
        missions: vec![read(
            r#"{"id":"m","name":"Mission","lead":{"kind":"country","name":"Elsewhere"},"region":"r","reported":"here"}"#,
        )],
        ..Records::default()
    };
    let mut builder = DeploymentsBuilder::new();
    let mut numbers = Vec::new();
    for contribution in 0..contributions {
        records.contributions.push(read(&format!(
            r#"{{"id":"c{contribution}","mission":"m","name":"Contribution {contribution}","kind":"unit","state":"running","deployments":"kept"}}"#
        )));
        for post in 0..POSTS {
            let post = read::<kader_core::model::Post>(&format!(
                r#"{{"id":"c{contribution}-p{post}","contribution":"c{contribution}","title":"Post {post}","category":"military","seats":1,"from":"1990-01-01","until":"indefinite"}}"#
            ));
            numbers.push(builder.post(&post.id));
            records.posts.push(post);
        }
    }
    let posts = contributions * POSTS;
    for id in 0..deployments {
        let post = numbers[usize::try_from(id % posts).expect("small")];
        let first = u16::try_from(16_436 + (id / posts).wrapping_mul(37) % 12_000).expect("a day");
        let last = first + 30 + u16::try_from(id % 150).expect("small");
        let category = if id % 9 == 0 {
            Category::Civilian
        } else {
            Category::Military
        };
        builder.push(
            DeploymentId(id),
            post,
            PersonRef(id / 3),
            (DayNumber::from(first), DayNumber::from(last)),
            Kind::new(category, id % 4 == 0, None),
        );
    }
    records.deployments = builder;
    Register::new(records).unwrap_or_else(|faults| panic!("{:?}", faults.first()))
}
