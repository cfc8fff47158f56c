//! A row as a line of JSON, and back.

use attent_db::{Kind, Value};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::Value as Json;

pub(super) fn to_json(row: &[Value]) -> Json {
    let one = |value: &Value| match value {
        Value::Null | Value::List(_) => Json::Null,
        Value::Int(number) => (*number).into(),
        Value::Text(text) => text.as_str().into(),
        Value::Real(number) => (*number).into(),
        Value::Bool(yes) => (*yes).into(),
        Value::Bytes(bytes) => STANDARD.encode(bytes).into(),
    };
    row.iter().map(one).collect()
}

/// `None` where the line is no row of these columns.
pub(super) fn of_json(kinds: &[Kind], line: &str) -> Option<Vec<Value>> {
    let Json::Array(values) = serde_json::from_str(line).ok()? else {
        return None;
    };
    if values.len() != kinds.len() {
        return None;
    }
    let both = values.into_iter().zip(kinds);
    both.map(|(value, kind)| of(value, *kind)).collect()
}

fn of(value: Json, kind: Kind) -> Option<Value> {
    Some(match (value, kind) {
        (Json::Null, _) => Value::Null,
        (Json::Number(number), Kind::Int) => Value::Int(number.as_i64()?),
        (Json::Number(number), Kind::Real) => Value::Real(number.as_f64()?),
        (Json::String(text), Kind::Text) => Value::Text(text),
        (Json::Bool(yes), Kind::Bool) => Value::Bool(yes),
        (Json::String(text), Kind::Bytes) => Value::Bytes(STANDARD.decode(text).ok()?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_comes_back_as_it_went() {
        let row = vec![
            Value::Int(i64::MIN),
            Value::Text("„ačiū\"\n\u{0}".to_owned()),
            Value::Bool(true),
            Value::Bytes(vec![0, 255]),
            Value::Null,
        ];
        let kinds = [Kind::Int, Kind::Text, Kind::Bool, Kind::Bytes, Kind::Text];
        let line = to_json(&row).to_string();
        assert_eq!(of_json(&kinds, &line), Some(row));
        assert_eq!(of_json(&kinds[..4], &line), None);
        assert_eq!(of_json(&kinds, "[1, 2, 3, 4, 5]"), None);
        assert_eq!(of_json(&kinds, "no"), None);
    }
}
