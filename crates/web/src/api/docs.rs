//! The document as a page for people, made of the document alone; no script is needed.

use axum::response::Response;
use maud::{Markup, html};
use serde_json::{Value as Json, json};

use super::{op::ROOT, openapi_document};
use crate::{
    T, Visitor,
    ui::{self, Column},
};

pub(super) async fn page(visitor: Visitor) -> Response {
    let document = json!(openapi_document());
    let title = visitor.t.say("api-docs-title");
    let content = view(visitor.t, &title, &document);
    visitor.show(&title, ui::Width::Wide, content)
}

fn view(t: T, title: &str, document: &Json) -> Markup {
    let about = document["info"]["description"].as_str().unwrap_or("");
    let paths = document["paths"].as_object();
    html! {
        (ui::pages::intro(title, about))
        p { a href={ (ROOT) "/openapi.json" } { (t.say("api-docs-document")) } }
        @for (path, methods) in paths.into_iter().flatten() {
            @for (method, operation) in methods.as_object().into_iter().flatten() {
                (one(t, document, &format!("{} {path}", method.to_uppercase()), operation))
            }
        }
    }
}

fn one(t: T, document: &Json, heading: &str, operation: &Json) -> Markup {
    let parameters = operation["parameters"].as_array();
    let body = &operation["requestBody"]["content"]["application/json"]["schema"];
    let says = operation["summary"].as_str().unwrap_or("");
    let content = html! {
        @if let Some(parameters) = parameters.filter(|all| !all.is_empty()) {
            (fields(t, &t.say("api-docs-parameters"), parameters.iter().map(|one| {
                (text(&one["name"]), text(&one["in"]), text(&one["description"]))
            })))
        }
        @if let Some(properties) = resolved(document, body)["properties"].as_object() {
            (fields(t, &t.say("api-docs-body"), properties.iter().map(|(name, schema)| {
                (name.as_str(), kind(document, schema), text(&schema["description"]))
            })))
        }
    };
    ui::panel(heading, says, content)
}

fn fields<'a>(t: T, name: &str, rows: impl Iterator<Item = (&'a str, &'a str, &'a str)>) -> Markup {
    let (field, kind, about) = (
        t.say("api-docs-name"),
        t.say("api-docs-kind"),
        t.say("api-docs-about"),
    );
    let columns = [name, &kind, &about].map(Column::text);
    let rows = html! {
        @for (name, kind, about) in rows {
            tr { td { code { (name) } } td { (kind) } td { (about) } }
        }
    };
    ui::table(&format!("{name}: {field}"), &columns, rows)
}

fn text(json: &Json) -> &str {
    json.as_str().unwrap_or("")
}

fn resolved<'a>(document: &'a Json, schema: &'a Json) -> &'a Json {
    match schema["$ref"].as_str().and_then(|to| to.rsplit('/').next()) {
        Some(name) => &document["components"]["schemas"][name],
        None => schema,
    }
}

/// The type, or the name of the shape.
fn kind<'a>(document: &'a Json, schema: &'a Json) -> &'a str {
    let one = schema["oneOf"].as_array().and_then(|all| all.last());
    let schema = one.unwrap_or(schema);
    if let Some(to) = schema["$ref"].as_str() {
        return to.rsplit('/').next().unwrap_or("");
    }
    let kind = &resolved(document, schema)["type"];
    kind.as_str().or_else(|| kind[0].as_str()).unwrap_or("")
}
