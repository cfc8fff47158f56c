//! A request as one types it, made of the document: the fields that must be there, each with a value
//! that fits.

use std::fmt::Write as _;

use serde_json::{Map, Value as Json, json};

use super::{description, named, resolved, there};

/// Shapes within shapes; deeper ones are left to the tables.
const DEEPEST: usize = 4;
const SOME_ID: &str = "119484194433794051";

/// The command for this operation. `base` is where Attent is.
pub(super) fn curl(base: &str, document: &Json, method: &str, path: &str, body: &Json) -> String {
    let address: Vec<&str> = path.split('/').map(filled).collect();
    let mut command = String::from("curl");
    if method != "GET" {
        let _ = write!(command, " -X {method}");
    }
    let _ = write!(
        command,
        " {base}{} \\\n  -H \"Authorization: Bearer $TOKEN\"",
        address.join("/")
    );
    if body.is_object() {
        let sample = sample(document, body, 0);
        let text = serde_json::to_string_pretty(&sample).unwrap_or_default();
        let _ = write!(
            command,
            " \\\n  -H \"Content-Type: application/json\" \\\n  -d '{text}'"
        );
    }
    command
}

/// Braces mean something else to curl and to shells.
fn filled(part: &str) -> &str {
    match part {
        "{name}" => "undo-seconds",
        "{number}" => "1024",
        part if part.starts_with('{') => SOME_ID,
        part => part,
    }
}

fn sample(document: &Json, schema: &Json, depth: usize) -> Json {
    let schema = there(schema);
    match named(schema) {
        Some("Id") => return json!(SOME_ID),
        Some("Time") => return json!("2030-01-31T09:00:00Z"),
        _ => {}
    }
    let shape = resolved(document, schema);
    // Where what is needed depends on the rest, the shape brings one of its own.
    if shape["example"].is_object() {
        return shape["example"].clone();
    }
    if let Some(word) = shape["enum"].as_array().and_then(|all| all.first()) {
        return word.clone();
    }
    if let Some(properties) = shape["properties"].as_object() {
        return object(document, shape, properties, depth);
    }
    match shape["type"].as_str().or_else(|| shape["type"][0].as_str()) {
        Some("integer" | "number") => json!(1),
        Some("boolean") => json!(true),
        Some("array") if depth < DEEPEST => json!([sample(document, &shape["items"], depth + 1)]),
        Some("array") => json!([]),
        Some("object") => json!({}),
        _ => json!("..."),
    }
}

/// What is required; where nothing is, the first field shows how it is said.
fn object(document: &Json, shape: &Json, properties: &Map<String, Json>, depth: usize) -> Json {
    if depth >= DEEPEST {
        return json!({});
    }
    let required = shape["required"].as_array();
    let wanted = |name: &str| required.is_some_and(|all| all.iter().any(|one| one == name));
    let mut chosen: Vec<&String> = properties.keys().filter(|name| wanted(name)).collect();
    if chosen.is_empty() && depth == 0 {
        chosen.extend(properties.keys().next());
    }
    let fields = chosen.into_iter().map(|name| {
        let schema = &properties[name];
        let value = match likely(name, description(schema)) {
            Some(word) if is_text(document, schema) => json!(word),
            _ => sample(document, schema, depth + 1),
        };
        (name.clone(), value)
    });
    Json::Object(fields.collect())
}

fn is_text(document: &Json, schema: &Json) -> bool {
    let shape = resolved(document, there(schema));
    named(there(schema)).is_none() && shape["type"] == "string"
}

/// A text that fits: the first of the words its description lists, or one for its name.
fn likely<'a>(name: &str, about: &'a str) -> Option<&'a str> {
    if let Some(word) = about
        .strip_prefix('`')
        .and_then(|rest| rest.split('`').next())
    {
        return Some(word);
    }
    match name {
        "email" | "address" => Some("ana@example.com"),
        "name" => Some("Ana Ruiz"),
        "language" => Some("en"),
        "currency" => Some("EUR"),
        "country" => Some("LT"),
        "time_zone" => Some("Europe/Vilnius"),
        "host" => Some("imap.example.com"),
        "subject" => Some("Your lamp"),
        "text" => Some("It is ready for you."),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_has_what_must_be_there() {
        let document = json!({"components": {"schemas": {
            "Id": {"type": "string"},
            "Lamp": {
                "type": "object",
                "required": ["name", "state", "owner", "size"],
                "properties": {
                    "name": {"type": "string"},
                    "note": {"type": "string"},
                    "owner": {"$ref": "#/components/schemas/Id"},
                    "size": {"type": "integer"},
                    "state": {"type": "string", "description": "`on` or `off`."}
                }
            }
        }}});
        let body = json!({"$ref": "#/components/schemas/Lamp"});
        let shown = curl("http://a", &document, "PUT", "/api/v1/lamps/{id}", &body);
        let (head, json) = shown.split_once("-d '").expect("a body");
        assert!(head.starts_with(&format!("curl -X PUT http://a/api/v1/lamps/{SOME_ID} ")));
        let json: Json = serde_json::from_str(json.trim_end_matches('\'')).expect("JSON");
        let expect = json!({"name": "Ana Ruiz", "owner": SOME_ID, "size": 1, "state": "on"});
        assert_eq!(json, expect);
    }

    #[test]
    fn asking_needs_no_body() {
        let shown = curl("http://a", &json!({}), "GET", "/api/v1/lamps", &Json::Null);
        assert!(!shown.contains("-d") && !shown.contains("-X"), "{shown}");
    }
}
