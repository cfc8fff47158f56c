//! The OpenAPI document held against what is really sent.
//!
//! Every request of a [`super::Desk`] below `/api/v1` goes through [`hold`]: an answer whose status,
//! kind or shape the document does not know fails the test, a field it does not name too, and so
//! does something done for a body or a query that it does not describe.
//! `ATTENT_TEST_API_SEEN=FILE` notes what was answered, one `METHOD PATH STATUS` a line.

use std::{cell::RefCell, collections::HashMap, io::Write};

use axum::http::{Method, Uri};
use boon::{Compiler, Draft, SchemaIndex, Schemas};
use serde_json::{Map, Value as Json, json};

use super::Got;

const ROOT: &str = "/api/v1";
/// The document as it is; what is asked must fit it.
const ASKED: &str = "api:asked";
/// The same, its schemas closed to fields that they do not name; what is answered must fit it.
const ANSWERED: &str = "api:answered";

thread_local! {
    static CONTRACT: RefCell<Contract> = RefCell::new(Contract::read());
}

/// # Panics
/// Where the document does not say what was asked and answered.
pub fn hold(method: &Method, uri: &Uri, body: &[u8], got: &Got) {
    if uri.path().starts_with(ROOT) {
        CONTRACT.with_borrow_mut(|contract| contract.hold(method, uri, body, got));
    }
}

struct Contract {
    document: Json,
    compiler: Compiler,
    schemas: Schemas,
    /// By where the schema stands.
    known: HashMap<String, SchemaIndex>,
}

/// An operation and where it stands in the document.
struct Operation<'a> {
    path: &'a str,
    place: String,
    says: &'a Json,
}

impl Contract {
    fn read() -> Self {
        let document = json!(attent_web::api::openapi_document());
        let mut answers = document.clone();
        close(&mut answers);
        let mut compiler = Compiler::new();
        compiler.set_default_draft(Draft::V2020_12);
        compiler.enable_format_assertions();
        for (name, json) in [(ASKED, document.clone()), (ANSWERED, answers)] {
            compiler.add_resource(name, json).expect("a document");
        }
        Self {
            document,
            compiler,
            schemas: Schemas::new(),
            known: HashMap::new(),
        }
    }

    fn hold(&mut self, method: &Method, uri: &Uri, body: &[u8], got: &Got) {
        let status = got.status.as_u16();
        let asked = format!("{method} {uri}: {status} {}", got.text);
        let Some(operation) = operation(&self.document, method, uri.path()) else {
            let expect: &[u16] = &[401, 404, 405];
            assert!(expect.contains(&status), "not in the document: {asked}");
            assert_eq!(kind(got), "application/problem+json", "{asked}");
            return;
        };
        note(method, operation.path, status);
        for field in got.json["errors"].as_array().into_iter().flatten() {
            let known = field["code"] == "api-unknown-field" || self.names(&operation, field);
            assert!(
                known,
                "{} is no field of what was asked: {asked}",
                field["field"]
            );
        }
        let mut fits = Vec::new();
        if status < 300
            && let Some(body) = question(&operation, uri, body, &asked)
        {
            let place = format!("{}/requestBody", operation.place);
            fits.push((ASKED, format!("{place}/content/application~1json"), body));
        }
        let responses = &operation.says["responses"];
        let name = status.to_string();
        let name = match responses.get(&name) {
            Some(_) => name,
            None if status >= 400 => "default".to_owned(),
            None => panic!("a status that the document does not know: {asked}"),
        };
        if let Some(content) = responses[&name]["content"].as_object() {
            let kind = known(content, kind(got)).unwrap_or_else(|kind| panic!("{kind}: {asked}"));
            if kind.ends_with("json") {
                let place = format!("{}/responses/{name}", operation.place);
                let place = format!("{place}/content/{}", key(kind));
                fits.push((ANSWERED, place, got.json.clone()));
            }
        } else {
            assert!(got.text.is_empty(), "the document says nothing: {asked}");
        }
        for (document, place, json) in fits {
            self.fits(&format!("{document}#{place}/schema"), &json, &asked);
        }
    }

    /// Whether what is wrong is called as the document calls it: `when.at`, `grants[1].staff`.
    fn names(&self, operation: &Operation<'_>, field: &Json) -> bool {
        let name = field["field"].as_str().expect("a name");
        let parameters = operation.says["parameters"].as_array();
        if parameters.is_some_and(|all| all.iter().any(|one| one["name"] == name)) {
            return true;
        }
        let content = &operation.says["requestBody"]["content"];
        if !content["image/*"].is_null() {
            return name == "picture";
        }
        let mut shape = &content["application/json"]["schema"];
        for part in name.split('.').filter(|part| !part.is_empty()) {
            let shapes = resolved(&self.document, shape);
            let part = part.split('[').next().unwrap_or("");
            let found = shapes.iter().find_map(|one| one["properties"].get(part));
            let found = found.or_else(|| {
                shapes
                    .iter()
                    .find_map(|one| one.get("additionalProperties"))
            });
            let Some(found) = found else {
                return false;
            };
            shape = found;
        }
        true
    }

    fn fits(&mut self, place: &str, json: &Json, asked: &str) {
        let index = match self.known.get(place) {
            Some(index) => *index,
            None => {
                let made = self.compiler.compile(place, &mut self.schemas);
                let made = made.unwrap_or_else(|error| panic!("{place}: {error:#}"));
                self.known.insert(place.to_owned(), made);
                made
            }
        };
        if let Err(wrong) = self.schemas.validate(json, index) {
            panic!("{asked}\n{wrong}");
        }
    }
}

/// The shapes behind a reference, one that may be null, or a list.
fn resolved<'a>(document: &'a Json, schema: &'a Json) -> Vec<&'a Json> {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().unwrap_or("");
        return resolved(document, &document["components"]["schemas"][name]);
    }
    if let Some(all) = schema["oneOf"].as_array() {
        return all.iter().flat_map(|one| resolved(document, one)).collect();
    }
    match &schema["items"] {
        Json::Null => vec![schema],
        items => resolved(document, items),
    }
}

/// The literal address stands before the one with a name in it, as in the router.
fn operation<'a>(document: &'a Json, method: &Method, path: &str) -> Option<Operation<'a>> {
    let paths = document["paths"].as_object().expect("paths");
    let method = method.as_str().to_lowercase();
    let fits = paths.iter().filter(|(known, _)| alike(known, path));
    let (known, item) = fits.min_by_key(|(known, _)| known.matches('{').count())?;
    Some(Operation {
        path: known,
        place: format!("/paths/{}/{method}", key(known)),
        says: item.get(&method)?,
    })
}

/// What was done must have been asked in a way that is described; answers the body, where it is JSON.
fn question(operation: &Operation<'_>, uri: &Uri, body: &[u8], asked: &str) -> Option<Json> {
    let query = uri.query().unwrap_or("");
    let names = query.split('&').filter_map(|pair| pair.split('=').next());
    let parameters = operation.says["parameters"].as_array();
    for name in names.filter(|name| !name.is_empty()) {
        let told = |one: &&Json| one["in"] == "query" && one["name"] == name;
        let told = parameters.and_then(|all| all.iter().find(told));
        assert!(told.is_some(), "?{name} is not in the document: {asked}");
    }
    let takes = &operation.says["requestBody"];
    if takes["content"].is_null() {
        let says = "the document knows no body";
        assert!(matches!(body, b"" | b"{}" | b"null"), "{says}: {asked}");
        return None;
    }
    takes["content"].get("application/json")?;
    if body.is_empty() {
        assert_ne!(takes["required"], true, "done without a body: {asked}");
        return None;
    }
    Some(serde_json::from_slice(body).expect("what was done was JSON"))
}

/// An object with named fields has no others.
fn close(schema: &mut Json) {
    match schema {
        Json::Object(object) => {
            let named = object.get("properties").is_some_and(Json::is_object);
            let typed = object.get("type").is_some_and(|kind| !kind.is_object());
            if named && typed && !object.contains_key("additionalProperties") {
                object.insert("additionalProperties".to_owned(), json!(false));
            }
            object.values_mut().for_each(close);
        }
        Json::Array(all) => all.iter_mut().for_each(close),
        _ => {}
    }
}

fn alike(known: &str, path: &str) -> bool {
    let (known, path) = (known.split('/'), path.split('/'));
    known.clone().count() == path.clone().count()
        && known
            .zip(path)
            .all(|(known, part)| known.starts_with('{') || known == part)
}

fn kind(got: &Got) -> &str {
    let kind = got.headers.get("content-type");
    kind.map_or("", |kind| kind.to_str().expect("text"))
}

/// The kind as the document has it, or what came.
fn known<'a>(content: &'a Map<String, Json>, kind: &'a str) -> Result<&'a str, &'a str> {
    let alike = |known: &&String| {
        let family = known.strip_suffix('*');
        family.map_or(known.as_str() == kind, |family| kind.starts_with(family))
    };
    content.keys().find(alike).map(String::as_str).ok_or(kind)
}

/// A key in a JSON pointer.
fn key(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

fn note(method: &Method, path: &str, status: u16) {
    let Ok(file) = std::env::var("ATTENT_TEST_API_SEEN") else {
        return;
    };
    let file = std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(file);
    let line = format!("{method} {path} {status}\n");
    file.and_then(|mut file| file.write_all(line.as_bytes()))
        .expect("a file");
}
