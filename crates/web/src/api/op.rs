//! An operation: a route and what the document says of it, declared in one place, so that no route
//! is without its description.

use axum::{
    handler::Handler,
    routing::{self, MethodRouter},
};
use utoipa::{
    ToSchema,
    openapi::{
        Content, HttpMethod, KnownFormat, ObjectBuilder, Ref, RefOr, Required, Schema,
        SchemaFormat, Type,
        path::{Operation, OperationBuilder, ParameterBuilder, ParameterIn},
        request_body::RequestBodyBuilder,
        response::ResponseBuilder,
        schema::{ArrayBuilder, SchemaType},
    },
};

use super::body::{self, Largest};
use crate::Site;

type Schemas = Vec<(String, RefOr<Schema>)>;

/// Where every address of the API begins.
pub(crate) const ROOT: &str = "/api/v1";

pub(crate) struct Op {
    pub(super) method: HttpMethod,
    /// Below [`ROOT`].
    pub(super) path: &'static str,
    pub(super) route: MethodRouter<Site>,
    /// Of the body.
    pub(super) largest: Largest,
    /// Of what it takes.
    pub(super) taken: Schemas,
    /// Of what it answers.
    pub(super) answered: Schemas,
    operation: OperationBuilder,
}

macro_rules! methods {
    ($($name:ident = $method:ident),* $(,)?) => {$(
        /// `says` is one sentence of what it does.
        pub(crate) fn $name<H, T>(path: &'static str, says: &str, handler: H) -> Op
        where
            H: Handler<T, Site>,
            T: 'static,
        {
            Op::new(HttpMethod::$method, path, says, routing::$name(handler))
        }
    )*};
}

methods!(
    get = Get,
    post = Post,
    put = Put,
    patch = Patch,
    delete = Delete
);

impl Op {
    fn new(method: HttpMethod, path: &'static str, says: &str, route: MethodRouter<Site>) -> Self {
        let mut operation = OperationBuilder::new()
            .summary(Some(says))
            .tag(path.split('/').nth(1).unwrap_or(""));
        for name in path.split('/').filter_map(|part| part.strip_prefix('{')) {
            let parameter = ParameterBuilder::new()
                .name(name.trim_end_matches('}'))
                .parameter_in(ParameterIn::Path)
                .required(Required::True)
                .schema(Some(plain(Type::String)));
            operation = operation.parameter(parameter);
        }
        Self {
            method,
            path,
            route,
            largest: body::PLAIN,
            taken: Vec::new(),
            answered: Vec::new(),
            operation,
        }
    }

    /// The parameters of the query, each with what it means.
    pub(crate) fn query(mut self, parameters: &[(&str, &str)]) -> Self {
        for (name, says) in parameters {
            self.operation = asked(self.operation, name, says, Required::False);
        }
        self
    }

    /// One without which there is no answer.
    pub(crate) fn needs(mut self, name: &str, says: &str) -> Self {
        self.operation = asked(self.operation, name, says, Required::True);
        self
    }

    /// Said in one of our languages.
    pub(crate) fn in_words(self) -> Self {
        self.query(&[("language", "Of the words: `en` unless said.")])
    }

    /// A list by pages.
    pub(crate) fn paged(self) -> Self {
        self.query(&[
            ("after", "The `next` of the page before."),
            ("limit", "How many, 1 to 200; 50 unless said."),
        ])
    }

    pub(crate) fn takes<B: ToSchema>(self) -> Self {
        self.body::<B>(Required::True)
    }

    /// A body with files in it.
    pub(crate) fn takes_with_files<B: ToSchema>(mut self) -> Self {
        self.largest = body::WITH_FILES;
        self.takes::<B>()
    }

    /// A body that may be left out.
    pub(crate) fn may_take<B: ToSchema>(self) -> Self {
        self.body::<B>(Required::False)
    }

    fn body<B: ToSchema>(mut self, required: Required) -> Self {
        let schema = refers::<B>(&mut self.taken);
        let body = RequestBodyBuilder::new()
            .content("application/json", Content::new(Some(schema)))
            .required(Some(required))
            .build();
        self.operation = self.operation.request_body(Some(body));
        self
    }

    pub(crate) fn answers<A: ToSchema>(mut self, status: u16) -> Self {
        let schema = refers::<A>(&mut self.answered);
        self.content(status, "application/json", schema)
    }

    /// `{"items": [...], "next": ...}`.
    pub(crate) fn lists<A: ToSchema>(self) -> Self {
        self.lists_as::<A>(200)
    }

    /// The same with another status.
    pub(crate) fn lists_as<A: ToSchema>(mut self, status: u16) -> Self {
        let items = ArrayBuilder::new().items(refers::<A>(&mut self.answered));
        let next = ObjectBuilder::new()
            .schema_type(SchemaType::from_iter([Type::String, Type::Null]))
            .description(Some(
                "Goes into `after` for the next page; null on the last.",
            ));
        let page = ObjectBuilder::new()
            .property("items", items)
            .property("next", next)
            .required("items")
            .required("next");
        self.content(status, "application/json", page.into())
    }

    /// Bytes.
    pub(crate) fn answers_file(self) -> Self {
        self.content(200, "application/octet-stream", bytes().into())
    }

    /// The bytes of a picture, as its kind.
    pub(crate) fn answers_picture(self) -> Self {
        self.content(200, PICTURE, bytes().into())
    }

    /// The bytes of a picture; they say of what kind it is.
    pub(crate) fn takes_picture(mut self) -> Self {
        let body = RequestBodyBuilder::new()
            .content(PICTURE, Content::new(Some(bytes())))
            .required(Some(Required::True))
            .build();
        self.operation = self.operation.request_body(Some(body));
        self
    }

    /// Nothing is left to show.
    pub(crate) fn answers_nothing(mut self) -> Self {
        let done = ResponseBuilder::new().description("Done.").build();
        self.operation = self.operation.response("204", done);
        self
    }

    fn content(mut self, status: u16, kind: &str, schema: RefOr<Schema>) -> Self {
        let says = if status == 201 { "Added." } else { "Done." };
        let answer = ResponseBuilder::new()
            .description(says)
            .content(kind, Content::new(Some(schema)))
            .build();
        self.operation = self.operation.response(status.to_string(), answer);
        self
    }

    /// With what holds for all of them: problems, and the headers that changes honour.
    pub(super) fn operation(self) -> Operation {
        let problem = ResponseBuilder::new()
            .description("A problem, RFC 9457.")
            .content(
                "application/problem+json",
                Content::new(Some(Ref::from_schema_name("Problem"))),
            )
            .build();
        let mut operation = self.operation.response("default", problem);
        let header = match self.method {
            HttpMethod::Get => None,
            HttpMethod::Post => Some((
                "Idempotency-Key",
                "Sent again with the same key within a day, the request is done once.",
            )),
            _ => Some((
                "If-Match",
                "The `ETag` that was seen; 412 when it has changed.",
            )),
        };
        if let Some((name, says)) = header {
            operation = operation.parameter(
                ParameterBuilder::new()
                    .name(name)
                    .parameter_in(ParameterIn::Header)
                    .required(Required::False)
                    .description(Some(says))
                    .schema(Some(plain(Type::String))),
            );
        }
        operation.build()
    }
}

fn asked(to: OperationBuilder, name: &str, says: &str, required: Required) -> OperationBuilder {
    let schema = if name == "limit" {
        plain(Type::Integer).minimum(Some(1)).maximum(Some(200))
    } else {
        plain(Type::String)
    };
    to.parameter(
        ParameterBuilder::new()
            .name(name)
            .parameter_in(ParameterIn::Query)
            .required(required)
            .description(Some(says))
            .schema(Some(schema)),
    )
}

fn refers<A: ToSchema>(schemas: &mut Schemas) -> RefOr<Schema> {
    schemas.push((A::name().into_owned(), A::schema()));
    A::schemas(schemas);
    RefOr::Ref(Ref::from_schema_name(A::name()))
}

const PICTURE: &str = "image/*";

fn bytes() -> ObjectBuilder {
    let format = SchemaFormat::KnownFormat(KnownFormat::Binary);
    plain(Type::String).format(Some(format))
}

fn plain(kind: Type) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(kind)
}
