//! What a reader's statements answered, kept for as long as the database stays as it is.
//!
//! Pages ask the same again and again: the staff, the teams, the settings, the counters, and after
//! every commit all open pages ask at once. `data_version` of a connection is the same as before only
//! if nobody has committed since, so what a statement answered then is what it would answer now. It is
//! asked inside the transaction, so it speaks of the very state the transaction sees.
//!
//! An answer is kept the second time it is asked for: what is asked once costs a mark only.

use crate::sql::Hash;
use crate::tx::Wanted;
use crate::{Error, Value, ValueRef};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// How much is kept for a connection, and the largest answer that is, in bytes.
const ROOM: usize = 4 << 20;
const LARGEST: usize = 256 << 10;

/// How many answers, with those that are marked only.
const MOST: usize = 8_192;

#[derive(Default)]
pub(super) struct Answers {
    /// Of the state they were given in.
    version: i64,
    kept: HashMap<u64, Place, BuildHasherDefault<Same>>,
    bytes: usize,
}

enum Place {
    /// Asked once.
    Marked,
    Kept(Box<Asked>),
}

struct Asked {
    statement: usize,
    wanted: Wanted,
    params: Vec<Value>,
    answer: Answer,
}

/// The rows of an answer, one behind the other.
#[derive(Default)]
pub(crate) struct Answer {
    width: usize,
    cells: Vec<Cell>,
    text: String,
    bytes: Vec<u8>,
}

enum Cell {
    Null,
    Int(i64),
    Real(f64),
    Text(u32, u32),
    Bytes(u32, u32),
}

/// A row of a kept answer.
#[derive(Clone, Copy)]
pub(crate) struct KeptRow<'a> {
    answer: &'a Answer,
    from: usize,
}

/// What one statement with its values is kept under.
#[derive(Clone, Copy)]
pub(super) struct Key<'q> {
    hash: u64,
    statement: usize,
    wanted: Wanted,
    params: &'q [Value],
}

impl<'q> Key<'q> {
    pub(super) fn of(statement: usize, wanted: Wanted, params: &'q [Value]) -> Self {
        let mut hash = Hash::default();
        hash.write_usize(statement);
        hash.write_u8(wanted as u8);
        params.iter().for_each(|value| add(&mut hash, value));
        Self {
            hash: hash.finish(),
            statement,
            wanted,
            params,
        }
    }
}

fn add(hash: &mut Hash, value: &Value) {
    match value {
        Value::Null => hash.write_u64(0),
        Value::Int(value) => hash.write_i64(*value),
        Value::Bool(value) => hash.write_u64((*value).into()),
        Value::Real(value) => hash.write_u64(value.to_bits()),
        Value::Text(value) => hash.write(value.as_bytes()),
        Value::Bytes(value) => hash.write(value),
        Value::List(values) => {
            hash.write_usize(values.len());
            values.iter().for_each(|value| add(hash, value));
        }
    }
}

impl Answers {
    /// Forgets all of it if the database is not as it was.
    pub(super) fn stand_at(&mut self, version: i64) {
        if self.version != version {
            self.version = version;
            self.forget();
        }
    }

    fn forget(&mut self) {
        self.kept.clear();
        self.bytes = 0;
    }

    pub(super) fn find(&self, key: &Key<'_>) -> Option<&Answer> {
        match self.kept.get(&key.hash)? {
            Place::Kept(asked)
                if asked.statement == key.statement
                    && asked.wanted == key.wanted
                    && asked.params == key.params =>
            {
                Some(&asked.answer)
            }
            _ => None,
        }
    }

    /// Whether an answer that was not found should be kept: it was asked for before.
    pub(super) fn wants(&mut self, key: &Key<'_>) -> bool {
        if self.kept.len() >= MOST {
            self.forget();
        }
        let again = self.kept.contains_key(&key.hash);
        if !again {
            self.kept.insert(key.hash, Place::Marked);
        }
        again
    }

    pub(super) fn keep(&mut self, key: &Key<'_>, answer: Answer) {
        let asked = Asked {
            statement: key.statement,
            wanted: key.wanted,
            params: key.params.to_vec(),
            answer,
        };
        let size = asked.size();
        if size > LARGEST {
            return;
        }
        if self.bytes + size > ROOM {
            self.forget();
        }
        self.bytes += size;
        self.kept.insert(key.hash, Place::Kept(Box::new(asked)));
    }
}

impl Asked {
    fn size(&self) -> usize {
        let params: usize = self.params.iter().map(size).sum();
        size_of::<Self>() + params + self.answer.size()
    }
}

fn size(value: &Value) -> usize {
    size_of::<Value>()
        + match value {
            Value::Text(text) => text.len(),
            Value::Bytes(bytes) => bytes.len(),
            Value::List(values) => values.iter().map(size).sum(),
            _ => 0,
        }
}

impl Answer {
    /// Adds a row of so many columns.
    pub(super) fn add<'v>(
        &mut self,
        width: usize,
        column: impl Fn(usize) -> Result<ValueRef<'v>, Error>,
    ) -> Result<(), Error> {
        self.width = width;
        for index in 0..width {
            let cell = match column(index)? {
                ValueRef::Null => Cell::Null,
                ValueRef::Int(value) => Cell::Int(value),
                ValueRef::Bool(value) => Cell::Int(value.into()),
                ValueRef::Real(value) => Cell::Real(value),
                ValueRef::Text(text) => {
                    let from = self.text.len();
                    self.text.push_str(text);
                    Cell::Text(place(from)?, place(self.text.len())?)
                }
                ValueRef::Bytes(bytes) => {
                    let from = self.bytes.len();
                    self.bytes.extend_from_slice(bytes);
                    Cell::Bytes(place(from)?, place(self.bytes.len())?)
                }
            };
            self.cells.push(cell);
        }
        Ok(())
    }

    pub(super) fn is_too_large(&self) -> bool {
        self.size() > LARGEST
    }

    fn size(&self) -> usize {
        self.cells.len() * size_of::<Cell>() + self.text.len() + self.bytes.len()
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = KeptRow<'_>> {
        let starts = (0..self.cells.len()).step_by(self.width.max(1));
        starts.map(|from| KeptRow { answer: self, from })
    }
}

fn place(at: usize) -> Result<u32, Error> {
    u32::try_from(at).map_err(|_| Error::Sql("an answer of more than four gigabytes".into()))
}

impl<'a> KeptRow<'a> {
    pub(crate) fn get(self, index: usize) -> Result<ValueRef<'a>, Error> {
        let Self { answer, from } = self;
        let cell = (index < answer.width).then(|| &answer.cells[from + index]);
        Ok(match cell {
            None => return Err(Error::Sql("there is no such column in the answer".into())),
            Some(Cell::Null) => ValueRef::Null,
            Some(Cell::Int(value)) => ValueRef::Int(*value),
            Some(Cell::Real(value)) => ValueRef::Real(*value),
            Some(Cell::Text(from, to)) => {
                ValueRef::Text(&answer.text[*from as usize..*to as usize])
            }
            Some(Cell::Bytes(from, to)) => {
                ValueRef::Bytes(&answer.bytes[*from as usize..*to as usize])
            }
        })
    }
}

/// A key that is a hash already.
#[derive(Default)]
pub(super) struct Same(u64);

impl Hasher for Same {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64((*byte).into()));
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
