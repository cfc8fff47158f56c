//! Binding a value at a place whose type the server has inferred.
//!
//! A value goes where its kind belongs; what does not fit is refused in words before it is sent.
//! Types of the server beyond our five (`tsvector`, `jsonb`) take a text as PostgreSQL writes it.

use crate::Value;
use crate::text::without_nul;
use postgres::types::private::BytesMut;
use postgres::types::{Format, IsNull, Kind, ToSql, Type, to_sql_checked};
use std::error::Error as StdError;

#[derive(Debug)]
pub(crate) struct Param<'v>(pub &'v Value);

/// Whether `value` may stand at a place of type `kind`.
pub(crate) fn fits(value: &Value, kind: &Type) -> bool {
    match (value, kind.kind()) {
        (Value::List(items), Kind::Array(member)) => items.iter().all(|item| fits(item, member)),
        (Value::Null, _) => true,
        (Value::Int(_), _) => matches!(
            *kind,
            Type::INT8
                | Type::INT4
                | Type::INT2
                | Type::FLOAT8
                | Type::FLOAT4
                | Type::NUMERIC
                | Type::OID
        ),
        (Value::Real(_), _) => matches!(*kind, Type::FLOAT8 | Type::FLOAT4 | Type::NUMERIC),
        (Value::Bool(_), _) => *kind == Type::BOOL,
        (Value::Bytes(_), _) => *kind == Type::BYTEA,
        (Value::Text(_), Kind::Simple) => !is_ours_but_not_text(kind),
        (Value::Text(_) | Value::List(_), _) => false,
    }
}

fn is_ours_but_not_text(kind: &Type) -> bool {
    matches!(
        *kind,
        Type::INT8
            | Type::INT4
            | Type::INT2
            | Type::FLOAT8
            | Type::FLOAT4
            | Type::NUMERIC
            | Type::OID
            | Type::BOOL
            | Type::BYTEA
    )
}

impl ToSql for Param<'_> {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn StdError + Sync + Send>> {
        match self.0 {
            Value::Null => Ok(IsNull::Yes),
            Value::Bool(value) => value.to_sql(kind, out),
            Value::Bytes(value) => value.to_sql(kind, out),
            Value::Int(value) => match *kind {
                Type::INT8 => value.to_sql(kind, out),
                Type::INT4 => i32::try_from(*value)?.to_sql(kind, out),
                Type::INT2 => i16::try_from(*value)?.to_sql(kind, out),
                Type::OID => u32::try_from(*value)?.to_sql(kind, out),
                _ => as_text(&value.to_string(), out),
            },
            Value::Real(value) if *kind == Type::FLOAT8 => value.to_sql(kind, out),
            Value::Real(value) => as_text(&value.to_string(), out),
            Value::Text(value) => as_text(&without_nul(value), out),
            Value::List(items) => items
                .iter()
                .map(Param)
                .collect::<Vec<_>>()
                .to_sql(kind, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        // Asked without the value; [`fits`] has been asked with it.
        true
    }

    fn encode_format(&self, kind: &Type) -> Format {
        match (self.0, kind) {
            (Value::Int(_), &(Type::INT8 | Type::INT4 | Type::INT2 | Type::OID)) => Format::Binary,
            (Value::Real(_), &Type::FLOAT8) => Format::Binary,
            (Value::Int(_) | Value::Real(_) | Value::Text(_), _) => Format::Text,
            _ => Format::Binary,
        }
    }

    to_sql_checked!();
}

fn as_text(text: &str, out: &mut BytesMut) -> Result<IsNull, Box<dyn StdError + Sync + Send>> {
    out.extend_from_slice(text.as_bytes());
    Ok(IsNull::No)
}
