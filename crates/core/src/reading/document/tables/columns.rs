//! What the columns of a table mean, by the words at their head.

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The region or group.
    Group,
    /// The mission or contribution.
    Label,
    /// The legal basis.
    Basis,
    /// The last day of the mandate.
    MandateUntil,
    /// The last day of the framework.
    FrameworkUntil,
    /// The limit on military people.
    FrameworkMilitary,
    /// The temporary extra above it.
    FrameworkTemporary,
    /// The limit on civilians and police.
    FrameworkCivilian,
    /// Military people sent.
    DeployedMilitary,
    /// Civilians and police sent.
    DeployedCivilian,
    /// All people sent.
    DeployedTotal,
    /// Another column, by its place from 0.
    Other(u16),
}

/// The column that the words at its head tell; nothing where they do not.
pub(in crate::reading) fn told(head: &str) -> Option<Column> {
    let lower = head.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let civilian = has(&["civ", "ipo", "politie", "police"]);
    let military = has(&["milit"]);
    let ends = has(&[
        "tot ", "duur", "einde", "until", "looptijd", "t/m", "expir", "eind",
    ]) || lower.ends_with("tot");
    if has(&["rechtsbas", "legal basis", "grondslag", "rechtsgrond"]) {
        return Some(Column::Basis);
    }
    if has(&["kader", "framework", "ceiling"]) && !has(&["mandaat", "mandate"]) {
        return match (ends, civilian, military) {
            _ if has(&["tijdelijk", "temporary", "extra"]) => Some(Column::FrameworkTemporary),
            (true, false, false) => Some(Column::FrameworkUntil),
            (_, true, false) => Some(Column::FrameworkCivilian),
            _ => Some(Column::FrameworkMilitary),
        };
    }
    if has(&["mandaat", "mandate"]) {
        return Some(Column::MandateUntil);
    }
    let sent = has(&[
        "ingezet",
        "uitgezonden",
        "deployed",
        "sent",
        "personeel",
        "personnel",
    ]);
    if has(&["totaal", "total"]) {
        return Some(Column::DeployedTotal);
    }
    match (civilian, military) {
        (true, false) => Some(Column::DeployedCivilian),
        (false, true) => Some(Column::DeployedMilitary),
        _ if sent => Some(Column::DeployedTotal),
        _ if has(&["locatie", "regio", "location", "region", "gebied"]) => Some(Column::Group),
        _ if has(&[
            "missie",
            "inzet",
            "operatie",
            "bijdrage",
            "mission",
            "operation",
            "contribution",
        ]) =>
        {
            Some(Column::Label)
        }
        _ => None,
    }
}

/// Words that stand at the heads of the annexes' columns.
const HEADS: [&str; 48] = [
    "locatie",
    "inzet",
    "rechtsbasis",
    "duur",
    "internationaal",
    "mandaat",
    "nationaal",
    "kader",
    "kaders",
    "nationale",
    "missie",
    "missies",
    "operatie",
    "regio",
    "ingezet",
    "personeel",
    "militair",
    "civiel",
    "ipo",
    "s",
    "totaal",
    "tot",
    "einddatum",
    "looptijd",
    "mandaten",
    "location",
    "mission",
    "legal",
    "basis",
    "mandate",
    "until",
    "national",
    "framework",
    "frameworks",
    "military",
    "civilian",
    "total",
    "deployed",
    "personnel",
    "region",
    "politie",
    "uitgezonden",
    "en",
    "and",
    "international",
    "end",
    "duration",
    "bijdrage",
];

/// Whether a line has nothing but words of heads.
pub(in crate::reading::document) fn is_head_line(text: &str) -> bool {
    let mut any = false;
    for word in text
        .split(|one: char| !one.is_alphabetic())
        .filter(|word| !word.is_empty())
    {
        if !HEADS.contains(&word.to_lowercase().as_str()) {
            return false;
        }
        any = true;
    }
    any && !text.contains(|one: char| one.is_ascii_digit())
}

/// Whether a line is surely the head of an annex's table: three such words at least.
pub(in crate::reading::document) fn is_header(text: &str) -> bool {
    is_head_line(text)
        && text
            .split(|one: char| !one.is_alphabetic())
            .filter(|word| word.len() > 2)
            .count()
            >= 3
        && !text.ends_with('.')
}

/// Whether a title announces such a table.
pub(in crate::reading::document) fn is_about_tables(title: &str) -> bool {
    let lower = title.to_lowercase();
    let has = |word: &str| lower.contains(word);
    (has("rechtsbas") || has("legal bas")) && (has("mandat") || has("kader")) || has("totale inzet")
}
