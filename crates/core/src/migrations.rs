//! The migrations, embedded. A file that must differ by engine has `.sqlite` and `.postgres` twins.

use attent_db::Migration;

/// One text for both engines.
macro_rules! both {
    ($number:literal, $name:literal) => {{
        const TEXT: &str = include_str!(concat!("../../../migrations/", $name, ".sql"));
        Migration {
            number: $number,
            name: $name,
            sqlite: TEXT,
            postgres: TEXT,
        }
    }};
}

pub const ALL: &[Migration] = &[both!(1, "0001_start")];
