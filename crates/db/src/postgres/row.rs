//! Reading a column by its type on the server.

use crate::{Error, ValueRef};
use postgres::types::Type;

pub(crate) fn column(row: &postgres::Row, index: usize) -> Result<ValueRef<'_>, Error> {
    let Some(column) = row.columns().get(index) else {
        return Err(Error::Sql("there is no such column in the answer".into()));
    };
    let kind = column.type_();
    let read = match *kind {
        Type::INT8 => row
            .try_get::<_, Option<i64>>(index)
            .map(|v| v.map(ValueRef::Int)),
        Type::INT4 => row
            .try_get::<_, Option<i32>>(index)
            .map(|v| v.map(|v| ValueRef::Int(v.into()))),
        Type::INT2 => row
            .try_get::<_, Option<i16>>(index)
            .map(|v| v.map(|v| ValueRef::Int(v.into()))),
        Type::BOOL => row
            .try_get::<_, Option<bool>>(index)
            .map(|v| v.map(ValueRef::Bool)),
        Type::FLOAT8 => row
            .try_get::<_, Option<f64>>(index)
            .map(|v| v.map(ValueRef::Real)),
        Type::FLOAT4 => row
            .try_get::<_, Option<f32>>(index)
            .map(|v| v.map(|v| ValueRef::Real(v.into()))),
        Type::BYTEA => row
            .try_get::<_, Option<&[u8]>>(index)
            .map(|v| v.map(ValueRef::Bytes)),
        Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME | Type::UNKNOWN => row
            .try_get::<_, Option<&str>>(index)
            .map(|v| v.map(ValueRef::Text)),
        Type::NUMERIC => {
            return Err(Error::Sql(
                "a NUMERIC cannot be read; write CAST(... AS BIGINT) or DOUBLE PRECISION".into(),
            ));
        }
        _ => {
            return Err(Error::Sql(format!(
                "a column of type {kind} cannot be read"
            )));
        }
    };
    Ok(read
        .map_err(|_| Error::Sql(format!("a column of type {kind} cannot be read")))?
        .unwrap_or(ValueRef::Null))
}
