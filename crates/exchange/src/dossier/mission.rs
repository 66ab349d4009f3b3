//! Reading a mission with all that nests in it.

use std::collections::BTreeMap;

use kader_core::model::{ContributionId, Mission, MissionId, RecordKind, RecordRef};
use kader_core::record::{Code, Entry, Node, Value};
use kader_core::wording::Message;

use super::layout;
use super::loading::{Loading, id_of};

impl Loading {
    pub(super) fn read_mission(&mut self, file: &str, text: usize, source: &str) {
        let Some(mut node) = self.parse_toml(file, source) else {
            return;
        };
        let stem = file
            .rsplit('/')
            .next()
            .and_then(|name| name.strip_suffix(".toml"));
        let stem = stem.unwrap_or_default();
        let id = id_of(&node)
            .filter(|id| MissionId::new(id).is_some())
            .unwrap_or_else(|| self.nameless(RecordKind::Mission, stem));
        let mut parts: BTreeMap<&str, Vec<Node>> = BTreeMap::new();
        for key in layout::IN_MISSION {
            let mut tables = self.take_tables(file, &mut node, key);
            if key != "tally" {
                for table in &mut tables {
                    self.put_parent(file, table, "mission", &id);
                }
            }
            parts.insert(key, tables);
        }
        self.named_by(file, &node, stem);
        let mission: Option<Mission> =
            self.read_record(file, text, Some(RecordKind::Mission), &node);
        self.records.missions.extend(mission);
        let mut contributions = parts.remove("contribution").unwrap_or_default();
        for contribution in &mut contributions {
            let id = id_of(contribution)
                .filter(|id| ContributionId::new(id).is_some())
                .unwrap_or_else(|| self.nameless(RecordKind::Contribution, stem));
            for key in layout::IN_CONTRIBUTION {
                let mut tables = self.take_tables(file, contribution, key);
                for table in &mut tables {
                    self.put_parent(file, table, "contribution", &id);
                }
                parts.entry(key).or_default().extend(tables);
            }
        }
        parts.insert("contribution", contributions);
        macro_rules! read {
            ($($key:literal $kind:ident $field:ident,)+) => {$(
                let nodes = parts.remove($key).unwrap_or_default();
                let records = self.read_all(file, text, RecordKind::$kind, &nodes);
                self.records.$field.extend(records);
            )+};
        }
        read! {
            "legal_basis" LegalBasis legal_bases,
            "mandate" Mandate mandates,
            "contribution" Contribution contributions,
            "framework" Framework frameworks,
            "post" Post posts,
            "decision" Decision decisions,
            "tally" Tally tallies,
            "event" Event events,
            "funding" Funding funding,
            "objective" Objective objectives,
            "assessment" Assessment assessments,
            "evaluation" Evaluation evaluations,
        }
    }

    /// An id for what nests in a record whose own id cannot be read: that is told of the record,
    /// and not once more of everything in it.
    fn nameless(&mut self, kind: RecordKind, stem: &str) -> String {
        let id = MissionId::new(stem).map_or("nameless".to_owned(), |id| id.to_string());
        self.nameless.insert(RecordRef {
            kind,
            id: id.clone(),
        });
        id
    }

    /// Tells a nested table what it is nested in. One that says so itself says it twice.
    fn put_parent(&mut self, file: &str, table: &mut Node, key: &str, id: &str) {
        let span = table.span;
        let Value::Table(entries) = &mut table.value else {
            return;
        };
        if let Some(place) = entries.iter().position(|entry| entry.key == key) {
            let said = entries.remove(place);
            let message = Message::new("E101-nested").with("field", key);
            let remedy = Message::new("remedy-leave-out");
            self.say(
                file,
                Code::UnknownField,
                said.key_span,
                message,
                Some(remedy),
            );
        }
        entries.push(Entry {
            key: key.to_owned(),
            key_span: span,
            node: Node {
                value: Value::Text(id.to_owned()),
                span,
            },
        });
    }
}
