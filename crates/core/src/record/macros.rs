//! The declarations of the model: `record!`, `state!`, `choice!`, `id!`.

/// Declares a table of the model.
///
/// Each field: its documentation, `public` or `restricted`, name and type, and its key in data
/// where that differs from the name. `with provenance` adds sources, other attestations,
/// publication marking and remark, which every fact of the register has. `check method` names
/// a method that says what does not fit together once all fields are read.
///
/// ```
/// kader_core::record! {
///     /// A thing.
///     pub struct Thing {
///         /// Its name.
///         public name: String,
///     }
/// }
/// ```
///
/// A field that does not say whether it may be published is no field, whatever else it says:
///
/// ```compile_fail
/// kader_core::record! {
///     /// A thing.
///     pub struct Thing {
///         /// Its name.
///         name: String,
///     }
/// }
/// ```
///
/// and neither is one that says something else:
///
/// ```compile_fail
/// kader_core::record! {
///     /// A thing.
///     pub struct Thing {
///         /// Its name.
///         secret name: String,
///     }
/// }
/// ```
#[macro_export]
macro_rules! record {
    (
        $(#[doc = $doc:literal])+
        pub struct $name:ident {
            $($(#[doc = $field_doc:literal])+ $publication:ident $field:ident : $type:ty $(= $key:literal)?,)*
        }
        $(with $provenance:ident)? $(check $check:ident)?
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name {
            $($(#[doc = $field_doc])+ pub $field: $type,)*
            $(
                /// Where it comes from and what may be done with it.
                pub $provenance: $crate::model::Provenance,
            )?
        }

        impl $name {
            /// The keys of its fields in data.
            pub const KEYS: &'static [&'static str] = &[
                $($crate::record!(@key $field $($key)?),)*
                $($crate::record!(@provenance $provenance "sources"),
                  $crate::record!(@provenance $provenance "attestation"),
                  $crate::record!(@provenance $provenance "adopted_because"),
                  $crate::record!(@provenance $provenance "still_valid_on"),
                  $crate::record!(@provenance $provenance "publication"),
                  $crate::record!(@provenance $provenance "remark"),)?
            ];

            /// Whether a value reads as the field with this key; what is wrong with it is noted.
            pub fn reads_as(
                key: &str,
                node: &$crate::record::Node,
                reader: &mut $crate::record::Reader,
            ) -> Option<bool> {
                $(if key == $crate::record!(@key $field $($key)?) {
                    return Some(<$type as $crate::record::Field>::read(node, reader).is_some());
                })*
                let _ = (key, node, reader);
                None
            }
        }

        impl $crate::record::Field for $name {
            fn read(
                node: &$crate::record::Node,
                reader: &mut $crate::record::Reader,
            ) -> Option<Self> {
                let mut table = reader.table(node)?;
                $(let $field: Option<$type> =
                    table.field($crate::record!(@key $field $($key)?), reader);)*
                $(let $provenance = $crate::model::Provenance::read_from(
                    &mut table, reader, Self::reads_as);)?
                table.finish(Self::KEYS, reader);
                let value = Self { $($field: $field?,)* $($provenance: $provenance?,)? };
                $(if let Some((code, key, message)) = value.$check() {
                    let span = match &node.value {
                        $crate::record::Value::Table(entries) => entries
                            .iter()
                            .find(|entry| entry.key == key)
                            .map_or(node.span, |entry| entry.node.span),
                        _ => node.span,
                    };
                    reader.problem_of(key, code, span, message);
                    return None;
                })?
                Some(value)
            }

            fn write(&self) -> Option<$crate::record::Value> {
                let mut entries: Vec<$crate::record::Entry> = Vec::new();
                $(if let Some(value) = $crate::record::Field::write(&self.$field) {
                    entries.push($crate::record::Entry::made(
                        $crate::record!(@key $field $($key)?), value));
                })*
                $(self.$provenance.write_into(&mut entries);)?
                Some($crate::record::Value::Table(entries))
            }

            fn shape() -> $crate::record::Shape {
                let fields = vec![$($crate::record!(@shape
                    ($crate::record!(@key $field $($key)?)) $publication $type, $($field_doc)+),)*];
                $(let fields = $crate::model::Provenance::extend(fields, stringify!($provenance));)?
                $crate::record::Shape::Table {
                    name: stringify!($name),
                    meaning: concat!($($doc, "\n"),+),
                    fields,
                }
            }

            fn references(
                &self,
                path: &mut $crate::record::Path,
                visit: &mut $crate::record::Visit<'_>,
            ) {
                $(
                    path.0.push($crate::record::Step::Field(
                        $crate::record!(@key $field $($key)?)));
                    $crate::record::Field::references(&self.$field, path, visit);
                    path.0.pop();
                )*
                $(self.$provenance.references_from(path, visit);)?
            }
        }
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
    (@provenance $provenance:ident $key:literal) => { $key };
    (@shape ($key:expr) $publication:ident $type:ty, $($doc:literal)+) => {
        $crate::record::FieldShape {
            key: $key,
            meaning: concat!($($doc, "\n"),+),
            publication: $crate::record!(@publication $publication),
            required: <$type as $crate::record::Field>::absent().is_none(),
            shape: <$type as $crate::record::Field>::shape,
        }
    };
    (@publication public) => { $crate::record::Publication::Public };
    (@publication restricted) => { $crate::record::Publication::Restricted };
}

/// Declares a state that carries exactly its data: in data a word, or a table with the word
/// under the tag and what goes with it.
#[macro_export]
macro_rules! state {
    (
        $(#[doc = $doc:literal])+
        pub enum $name:ident by $tag:literal {
            $($(#[doc = $variant_doc:literal])+ $variant:ident = $word:literal {
                $($(#[doc = $field_doc:literal])+ $publication:ident $field:ident : $type:ty,)*
            },)+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum $name {
            $($(#[doc = $variant_doc])+ $variant {
                $($(#[doc = $field_doc])+ $field: $type,)*
            },)+
        }

        impl $name {
            /// The words of its states in data.
            pub const WORDS: &'static [&'static str] = &[$($word,)+];

            /// The word of this state in data.
            #[must_use]
            pub fn word(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $word,)+ }
            }
        }

        impl $crate::record::Field for $name {
            fn read(
                node: &$crate::record::Node,
                reader: &mut $crate::record::Reader,
            ) -> Option<Self> {
                use $crate::record::{Code, Node, Value};
                let alone = Node { value: Value::Table(Vec::new()), span: node.span };
                let (word, word_span, mut table) = match &node.value {
                    Value::Text(word) => (word.clone(), node.span, reader.table(&alone)?),
                    _ => {
                        let mut table = reader.table(node)?;
                        let tag = table.take($tag);
                        match tag.map(|tag| (&tag.value, tag.span)) {
                            Some((Value::Text(word), span)) => (word.clone(), span, table),
                            Some(_) => {
                                if let Some(tag) = tag { reader.wrong_type(tag, "text"); }
                                return None;
                            }
                            None => {
                                let message = $crate::wording::Message::new("E102")
                                    .with("field", $tag);
                                reader.problem(Code::MissingField, node.span, message);
                                return None;
                            }
                        }
                    }
                };
                match word.as_str() {
                    $($word => {
                        $(let $field: Option<$type> = table.field(stringify!($field), reader);)*
                        table.finish(&[$tag, $(stringify!($field)),*], reader);
                        Some(Self::$variant { $($field: $field?),* })
                    })+
                    _ => {
                        $crate::record::unknown_choice(&word, word_span, Self::WORDS, reader);
                        None
                    }
                }
            }

            fn write(&self) -> Option<$crate::record::Value> {
                use $crate::record::{Entry, Field, Value};
                match self {
                    $(Self::$variant { $($field),* } => {
                        #[allow(unused_mut)]
                        let mut entries: Vec<Entry> = Vec::new();
                        $(if let Some(value) = Field::write($field) {
                            entries.push(Entry::made(stringify!($field), value));
                        })*
                        if entries.is_empty() {
                            return Some(Value::Text($word.to_owned()));
                        }
                        entries.insert(0, Entry::made($tag, Value::Text($word.to_owned())));
                        Some(Value::Table(entries))
                    })+
                }
            }

            fn shape() -> $crate::record::Shape {
                $crate::record::Shape::State {
                    name: stringify!($name),
                    meaning: concat!($($doc, "\n"),+),
                    tag: $tag,
                    choices: vec![$($crate::record::Choice {
                        word: $word,
                        meaning: concat!($($variant_doc, "\n"),+),
                        fields: vec![$($crate::record!(@shape
                            (stringify!($field)) $publication $type, $($field_doc)+),)*],
                    },)+],
                }
            }

            fn references(
                &self,
                path: &mut $crate::record::Path,
                visit: &mut $crate::record::Visit<'_>,
            ) {
                let _ = (&path, &visit);
                match self {
                    $(Self::$variant { $($field),* } => {
                        $(
                            path.0.push($crate::record::Step::Field(stringify!($field)));
                            $crate::record::Field::references($field, path, visit);
                            path.0.pop();
                        )*
                    })+
                }
            }
        }
    };
}

/// Declares a choice between words.
#[macro_export]
macro_rules! choice {
    (
        $(#[doc = $doc:literal])+
        pub enum $name:ident {
            $($(#[doc = $variant_doc:literal])+ $variant:ident = $word:literal,)+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[doc = $variant_doc])+ $variant,)+
        }

        impl $name {
            /// Every choice, in order.
            pub const ALL: &'static [$name] = &[$(Self::$variant,)+];

            /// The words in data, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word,)+];

            /// The word in data.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The choice with this word.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }

        impl $crate::record::Field for $name {
            fn read(
                node: &$crate::record::Node,
                reader: &mut $crate::record::Reader,
            ) -> Option<Self> {
                let $crate::record::Value::Text(word) = &node.value else {
                    reader.wrong_type(node, "text");
                    return None;
                };
                Self::parse(word).or_else(|| {
                    $crate::record::unknown_choice(word, node.span, Self::WORDS, reader);
                    None
                })
            }

            fn write(&self) -> Option<$crate::record::Value> {
                Some($crate::record::Value::Text(self.word().to_owned()))
            }

            fn shape() -> $crate::record::Shape {
                $crate::record::Shape::Choice {
                    name: stringify!($name),
                    meaning: concat!($($doc, "\n"),+),
                    choices: vec![$($crate::record::Choice {
                        word: $word,
                        meaning: concat!($($variant_doc, "\n"),+),
                        fields: Vec::new(),
                    },)+],
                }
            }
        }
    };
}
