//! The API as a page for people: how one begins, then each operation with an example. It is made of
//! `docs/api.md` and of the OpenAPI document alone; no script is needed, and with one the operations
//! can be narrowed down by words (`narrow.js`).

mod example;
mod guide;

use std::collections::BTreeSet;

use axum::response::Response;
use maud::{Markup, html};
use serde_json::{Value as Json, json};

use super::{op::ROOT, openapi_document, operations};
use crate::{
    T, Visitor,
    ui::{self, Column},
};

/// What the pieces of the page are made of.
struct Docs<'a> {
    t: T,
    base: &'a str,
    document: &'a Json,
}

/// One operation of the document.
struct One<'a> {
    method: String,
    path: &'a str,
    says: &'a Json,
}

pub(super) async fn page(visitor: Visitor) -> Response {
    let document = json!(openapi_document());
    let title = visitor.t.say("api-docs-title");
    let docs = Docs {
        t: visitor.t,
        base: &visitor.site.config().base_url,
        document: &document,
    };
    let content = docs.view(&title);
    visitor.show(&title, ui::Width::Wide, content)
}

/// The rooms of the API, as one looks them up: by name.
fn tags() -> BTreeSet<&'static str> {
    let all = operations().into_iter();
    all.map(|op| op.path.split('/').nth(1).unwrap_or(""))
        .collect()
}

impl Docs<'_> {
    fn view(&self, title: &str) -> Markup {
        let tags: Vec<(&str, Vec<One<'_>>)> = tags()
            .into_iter()
            .map(|tag| (tag, self.operations(tag)))
            .collect();
        let (before, parts) = guide::parts();
        html! {
            (ui::pages::intro(title, ""))
            nav class="panel api-parts" aria-label=(self.t.say("api-docs-guide")) {
                h2 { (self.t.say("api-docs-guide")) }
                (guide::contents(&parts))
                p class="line" {
                    a href="#contents" { (self.t.say("api-docs-contents")) }
                    a href={ (ROOT) "/openapi.json" } { (self.t.say("api-docs-document")) }
                }
            }
            div class="panel api-guide" { (guide::view(self.base, before, &parts)) }
            nav class="panel" id="contents" aria-label=(self.t.say("api-docs-contents")) {
                h2 { (self.t.say("api-docs-contents")) }
                (self.narrow())
                ul class="api-rooms" role="list" {
                    @for (tag, all) in &tags {
                        li { a href={ "#" (tag) } { (tag) } " " span class="small soft" { (all.len()) } }
                    }
                }
            }
            @for (tag, all) in &tags {
                section class="panel api-room" id=(tag) {
                    h2 { (tag) }
                    @for one in all { (self.one(one)) }
                }
            }
        }
    }

    fn narrow(&self) -> Markup {
        let (label, hint) = (
            self.t.say("api-docs-narrow"),
            self.t.say("api-docs-narrow-hint"),
        );
        let field = ui::Field::new("narrow", &label).hint(&hint).complete("off");
        html! {
            div class="stack close" data-narrow=".api-one" hidden {
                (field.middling().input("search", ""))
                p class="small soft" role="status" data-count=(self.t.say("api-docs-narrow-left")) {}
            }
        }
    }

    fn operations(&self, tag: &str) -> Vec<One<'_>> {
        let paths = self.document["paths"].as_object().into_iter().flatten();
        let all = paths.flat_map(|(path, methods)| {
            let methods = methods.as_object().into_iter().flatten();
            methods.map(move |(method, says)| One {
                method: method.to_uppercase(),
                path,
                says,
            })
        });
        all.filter(|one| one.says["tags"][0] == tag).collect()
    }

    fn one(&self, one: &One<'_>) -> Markup {
        let parameters = one.says["parameters"].as_array();
        let body = &one.says["requestBody"]["content"]["application/json"]["schema"];
        let says = text(&one.says["summary"]);
        let short = one.path.strip_prefix(ROOT).unwrap_or(one.path);
        html! {
            details class="fold api-one" {
                summary {
                    code { b { (one.method) } " " (short) }
                    span class="soft" { (coded(says)) }
                }
                div class="stack close" {
                    pre role="group" aria-label=(self.t.say("api-docs-example")) { code { (example::curl(self.base, self.document, &one.method, one.path, body)) } }
                    @if let Some(parameters) = parameters.filter(|all| !all.is_empty()) {
                        (self.fields("api-docs-parameters", parameters.iter().map(|one| Field {
                            name: text(&one["name"]).to_owned(),
                            kind: text(&one["in"]),
                            about: text(&one["description"]),
                            words: Vec::new(),
                            required: one["required"] == true,
                        })))
                    }
                    (self.shape("api-docs-body", body, true))
                    (self.answer(one))
                }
            }
        }
    }

    fn answer(&self, one: &One<'_>) -> Markup {
        let answers = one.says["responses"].as_object().into_iter().flatten();
        let Some((_, answer)) = answers.into_iter().find(|(status, _)| *status != "default") else {
            return html! {};
        };
        let schema = &answer["content"]["application/json"]["schema"];
        let items = &schema["properties"]["items"]["items"];
        let schema = if items.is_object() { items } else { schema };
        self.shape("api-docs-answer", schema, false)
    }

    /// The fields of what is sent or answered; nothing where there is no fixed shape.
    fn shape(&self, name: &str, schema: &Json, asks: bool) -> Markup {
        let shape = resolved(self.document, schema);
        let Some(properties) = shape["properties"].as_object() else {
            return html! {};
        };
        let mut rows = Vec::new();
        for (name, schema) in properties {
            rows.push(self.field(name.clone(), shape, schema, asks));
            let inner = resolved(self.document, there(schema));
            let (inner, mark) = match &inner["items"] {
                Json::Null => (inner, ""),
                items => (resolved(self.document, items), "[]"),
            };
            for (within, schema) in inner["properties"].as_object().into_iter().flatten() {
                rows.push(self.field(format!("{name}{mark}.{within}"), inner, schema, asks));
            }
        }
        self.fields(name, rows.into_iter())
    }

    /// A field, whose own name is what stands behind the last point.
    fn field<'a>(&'a self, name: String, of: &Json, schema: &'a Json, asks: bool) -> Field<'a> {
        let own = name.rsplit('.').next().unwrap_or("");
        let required = of["required"].as_array();
        Field {
            required: asks && required.is_some_and(|all| all.iter().any(|one| one == own)),
            kind: kind(self.document, schema),
            about: description(schema),
            words: words(self.document, schema),
            name,
        }
    }

    fn fields<'a>(&self, name: &str, rows: impl Iterator<Item = Field<'a>>) -> Markup {
        let t = self.t;
        let heading = t.say(name);
        let columns = ["api-docs-name", "api-docs-kind", "api-docs-about"].map(|key| t.say(key));
        let columns = columns.each_ref().map(|label| Column::text(label));
        let rows = html! {
            @for row in rows {
                tr {
                    td { code { (row.name) } @if row.required { " " span class="small soft" { (t.say("api-docs-required")) } } }
                    td { (row.kind) }
                    // One piece: on a phone each piece of a cell stands on a line of its own.
                    td { @if !row.about.is_empty() || !row.words.is_empty() { span {
                        (coded(row.about))
                        @for (at, word) in row.words.iter().enumerate() {
                            @if at > 0 { ", " } @else if !row.about.is_empty() { " " }
                            code { (word) }
                        }
                    } } }
                }
            }
        };
        html! {
            h3 { (heading) }
            (ui::table(&heading, &columns, rows))
        }
    }
}

struct Field<'a> {
    name: String,
    kind: &'a str,
    about: &'a str,
    /// The closed words it may be.
    words: Vec<&'a str>,
    required: bool,
}

/// What stands between backticks is code.
fn coded(text: &str) -> Markup {
    html! {
        @for (at, part) in text.split('`').enumerate() {
            @if at % 2 == 1 { code { (part) } } @else { (part) }
        }
    }
}

fn text(json: &Json) -> &str {
    json.as_str().unwrap_or("")
}

fn resolved<'a>(document: &'a Json, schema: &'a Json) -> &'a Json {
    match named(schema) {
        Some(name) => &document["components"]["schemas"][name],
        None => schema,
    }
}

/// The name of the shape it refers to.
fn named(schema: &Json) -> Option<&str> {
    schema["$ref"].as_str()?.rsplit('/').next()
}

/// Without the `null` that it may be instead.
fn there(schema: &Json) -> &Json {
    let one = schema["oneOf"].as_array().and_then(|all| all.last());
    one.unwrap_or(schema)
}

fn description(schema: &Json) -> &str {
    let own = text(&schema["description"]);
    if own.is_empty() {
        text(&there(schema)["description"])
    } else {
        own
    }
}

fn words<'a>(document: &'a Json, schema: &'a Json) -> Vec<&'a str> {
    let words = resolved(document, there(schema))["enum"].as_array();
    words.into_iter().flatten().map(text).collect()
}

/// The type, or the name of the shape.
fn kind<'a>(document: &'a Json, schema: &'a Json) -> &'a str {
    let schema = there(schema);
    let shape = resolved(document, schema);
    let plain = shape["type"].as_str().or_else(|| shape["type"][0].as_str());
    match named(schema) {
        Some(name) if shape["properties"].is_object() || name == "Id" || name == "Time" => name,
        _ => plain.unwrap_or(""),
    }
}
