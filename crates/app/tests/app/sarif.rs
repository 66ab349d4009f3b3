//! Logs in SARIF beside the schema of the standard.

use std::path::Path;

use serde_json::Value;

/// What OASIS' schema has against a log.
pub fn faults(log: &Value) -> Vec<String> {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas/sarif-2.1.0.json");
    let text = std::fs::read_to_string(schema).expect("the schema");
    let mut schema: Value = serde_json::from_str(&text).expect("it is JSON");
    // The pattern that the standard prints has a bracket too many.
    for holder in ["run", "toolComponent"] {
        let language = &mut schema["definitions"][holder]["properties"]["language"];
        let language = language.as_object_mut().expect("it is there");
        assert!(language.remove("pattern").is_some());
    }
    let schema = jsonschema::validator_for(&schema).expect("it is a schema");
    schema
        .iter_errors(log)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect()
}
