//! The OpenAPI document, made of the operations themselves.

use std::collections::BTreeSet;

use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        ComponentsBuilder, InfoBuilder, OpenApi, OpenApiBuilder, PathsBuilder, RefOr, Schema,
        path::PathItem,
        security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme},
    },
};

use super::{
    op::{Op, ROOT},
    shown::Id,
};

const ABOUT: &str = "Conversations with customers, and the people around them. \
    Ids are strings; times are RFC 3339 in UTC. Lists come in pages: `next` goes into `after`. \
    An `ETag` is the item's version: sent back as `If-Match`, a change is made to that version or \
    not at all (412). A POST with an `Idempotency-Key` is done once. Fields nobody knows are refused \
    (422). What is not yours to see is not found (404).";

/// RFC 9457, with what is wrong by field.
#[derive(ToSchema)]
#[expect(dead_code, reason = "only its schema is used")]
struct Problem {
    r#type: String,
    title: String,
    status: u16,
    detail: Option<String>,
    /// A word for programs.
    code: Option<String>,
    errors: Option<Vec<FieldProblem>>,
}

#[derive(ToSchema)]
#[expect(dead_code, reason = "only its schema is used")]
struct FieldProblem {
    field: String,
    code: String,
    message: String,
    /// Where a conversation is to be closed: its open promises, each of which wants an answer.
    promises: Option<Vec<ProblemPromise>>,
}

#[derive(ToSchema)]
#[expect(dead_code, reason = "only its schema is used")]
struct ProblemPromise {
    id: Id,
    text: String,
}

pub(super) fn document(operations: Vec<Op>) -> OpenApi {
    let mut paths = PathsBuilder::new();
    let mut components = ComponentsBuilder::new()
        .schema("Problem", Problem::schema())
        .schema("FieldProblem", FieldProblem::schema())
        .schema("ProblemPromise", ProblemPromise::schema())
        .security_scheme(
            "token",
            SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)),
        );
    let taken = operations.iter().flat_map(|op| &op.taken);
    let taken: BTreeSet<String> = taken.map(|(name, _)| name.clone()).collect();
    for mut op in operations {
        for (name, schema) in op.taken.drain(..) {
            components = components.schema(name, schema);
        }
        for (name, mut schema) in op.answered.drain(..) {
            if !taken.contains(&name) {
                whole(&mut schema);
            }
            components = components.schema(name, schema);
        }
        let address = format!("{ROOT}{}", op.path);
        let method = op.method.clone();
        paths = paths.path(address, PathItem::new(method, op.operation()));
    }
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("Attent")
                .version("1")
                .description(Some(ABOUT)),
        )
        .paths(paths)
        .components(Some(components.build()))
        .security(Some([SecurityRequirement::new(
            "token",
            Vec::<String>::new(),
        )]))
        .build()
}

/// An answer has all its fields: what there is none of is null.
fn whole(schema: &mut RefOr<Schema>) {
    match schema {
        RefOr::T(Schema::Object(object)) => {
            object.required = object.properties.keys().cloned().collect();
        }
        RefOr::T(Schema::OneOf(one_of)) => one_of.items.iter_mut().for_each(whole),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use crate::api::operations;

    #[test]
    fn a_name_stands_for_one_schema() {
        let mut known = BTreeMap::new();
        for op in operations() {
            let schemas = op.taken.into_iter().chain(op.answered);
            for (name, schema) in schemas {
                let schema = json!(schema);
                let before = known.entry(name.clone()).or_insert_with(|| schema.clone());
                assert_eq!(*before, schema, "two shapes are named {name}: {}", op.path);
            }
        }
    }
}
