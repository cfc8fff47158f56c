//! Values on their way into a statement, and [`FromValue`] for the way out.

use crate::{Error, Millis};

/// One value bound to a `$n`.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Null,
    Int(i64),
    Text(String),
    Real(f64),
    Bool(bool),
    Bytes(Vec<u8>),
    /// For `IN ($n)` and `NOT IN ($n)` only, at most [`crate::MAX_LIST`] values of one kind.
    List(Vec<Value>),
}

/// `params![a, b]` is `[Value; 2]`; pass it by reference.
#[macro_export]
macro_rules! params {
    () => { [] as [$crate::Value; 0] };
    ($($value:expr),+ $(,)?) => { [$($crate::Value::from($value)),+] };
}

macro_rules! from {
    ($($from:ty, $value:ident => $into:expr;)+) => {$(
        impl From<$from> for Value {
            fn from($value: $from) -> Self { $into }
        }
    )+};
}

from! {
    i64, value => Value::Int(value);
    i32, value => Value::Int(value.into());
    u32, value => Value::Int(value.into());
    bool, value => Value::Bool(value);
    f64, value => Value::Real(value);
    Millis, value => Value::Int(value.0);
    String, value => Value::Text(value);
    &str, value => Value::Text(value.to_owned());
    &String, value => Value::Text(value.clone());
    Vec<u8>, value => Value::Bytes(value);
    &[u8], value => Value::Bytes(value.to_vec());
    &Vec<u8>, value => Value::Bytes(value.clone());
    Vec<Value>, value => Value::List(value);
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Into::into)
    }
}

impl<const N: usize> From<&[u8; N]> for Value {
    fn from(value: &[u8; N]) -> Self {
        Value::Bytes(value.to_vec())
    }
}

impl Value {
    /// A list for `IN ($n)` from anything whose items are values.
    pub fn list<T: Into<Value>>(items: impl IntoIterator<Item = T>) -> Self {
        Value::List(items.into_iter().map(Into::into).collect())
    }

    /// What this is, for the sentence of an error.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Value::Null => "nothing",
            Value::Int(_) => "a whole number",
            Value::Text(_) => "a text",
            Value::Real(_) => "a fraction",
            Value::Bool(_) => "a yes or no",
            Value::Bytes(_) => "bytes",
            Value::List(_) => "a list",
        }
    }
}

/// One value of a row, borrowed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ValueRef<'a> {
    Null,
    Int(i64),
    Text(&'a str),
    Real(f64),
    Bool(bool),
    Bytes(&'a [u8]),
}

impl<'a> ValueRef<'a> {
    /// The text, borrowed: for what is made of a text without keeping it.
    ///
    /// # Errors
    /// [`Error::Sql`] when it is anything else.
    pub fn text(self) -> Result<&'a str, Error> {
        match self {
            ValueRef::Text(text) => Ok(text),
            other => Err(mismatch("a text", other)),
        }
    }

    fn kind(self) -> &'static str {
        match self {
            ValueRef::Null => "nothing",
            ValueRef::Int(_) => "a whole number",
            ValueRef::Text(_) => "a text",
            ValueRef::Real(_) => "a fraction",
            ValueRef::Bool(_) => "a yes or no",
            ValueRef::Bytes(_) => "bytes",
        }
    }
}

/// What [`crate::Row::get`] can give. A newtype implements it by its inner type:
/// `i64::from_value(value).map(StaffId)`.
pub trait FromValue: Sized {
    fn from_value(value: ValueRef<'_>) -> Result<Self, Error>;
}

macro_rules! from_value {
    ($($into:ty, $words:literal: $($pattern:pat => $value:expr),+;)+) => {$(
        impl FromValue for $into {
            fn from_value(value: ValueRef<'_>) -> Result<Self, Error> {
                match value {
                    $($pattern => Ok($value),)+
                    other => Err(mismatch($words, other)),
                }
            }
        }
    )+};
}

from_value! {
    i64, "a whole number": ValueRef::Int(value) => value;
    // SQLite keeps BOOLEAN as 0 and 1.
    bool, "a yes or no": ValueRef::Bool(value) => value, ValueRef::Int(value @ 0..=1) => value == 1;
    String, "a text": ValueRef::Text(value) => value.to_owned();
    f64, "a fraction": ValueRef::Real(value) => value;
    Vec<u8>, "bytes": ValueRef::Bytes(value) => value.to_vec();
    Millis, "a moment": ValueRef::Int(value) => Millis(value);
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: ValueRef<'_>) -> Result<Self, Error> {
        match value {
            ValueRef::Null => Ok(None),
            some => T::from_value(some).map(Some),
        }
    }
}

fn mismatch(wanted: &str, found: ValueRef<'_>) -> Error {
    Error::Sql(format!("{wanted} was asked for, {} is there", found.kind()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_from_what_the_code_holds() {
        let none: Option<&str> = None;
        let params = params![1_i64, "a", none, Some(2.5), true, Millis(9), &[1_u8, 2]];
        let expected = [
            Value::Int(1),
            Value::Text("a".into()),
            Value::Null,
            Value::Real(2.5),
            Value::Bool(true),
            Value::Int(9),
            Value::Bytes(vec![1, 2]),
        ];
        assert_eq!(params, expected);
        assert_eq!(Value::list([1_i64]), Value::List(vec![Value::Int(1)]));
    }

    #[test]
    fn a_wrong_kind_is_said_in_words() {
        let error = i64::from_value(ValueRef::Text("secret")).unwrap_err();
        assert_eq!(
            error,
            Error::Sql("a whole number was asked for, a text is there".into())
        );
        assert!(bool::from_value(ValueRef::Int(2)).is_err());
        assert_eq!(Option::<i64>::from_value(ValueRef::Null), Ok(None));
    }
}
