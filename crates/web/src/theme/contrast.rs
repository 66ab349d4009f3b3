//! Whether what pages put on what can still be read.

use kader_core::model::Text;
use kader_core::record::{Code, Reader};
use kader_core::wording::Message;

use super::house::{self, Ground, Own, PAIRS, Pair};

/// Holds the colours of a ground against each other, those of the house where the theme has
/// none of its own. Only what the theme set can be at fault.
pub fn hold(ground: Ground, own: &[Own], reader: &mut Reader) {
    let mut colours = house::colours(ground);
    for one in own {
        colours.insert(one.token.clone(), one.colour);
    }
    for Pair { front, back, least } in PAIRS {
        let Some((one, other)) = colours.get(front).zip(colours.get(back)) else {
            continue;
        };
        let has = one.contrast(*other);
        let set = |token: &str| own.iter().find(|one| one.token == token);
        let Some(at) = set(front).or_else(|| set(back)) else {
            continue;
        };
        if has < least {
            let message = Message::new("E203-contrast")
                .with("front", front)
                .with("back", back)
                .with("ground", Message::new(ground.word()))
                .with("has", decimal(has))
                .with("least", decimal(least));
            reader.problem(Code::Incoherent, at.span, message);
        }
    }
}

/// A ratio with one decimal, rounded down: never better than it is.
fn decimal(ratio: f64) -> Text {
    let english = format!("{:.1}", (ratio * 10.0).floor() / 10.0);
    Text::in_both(&english.replace('.', ","), &english)
}
