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

/// A text of its own for each engine.
macro_rules! twins {
    ($number:literal, $name:literal) => {
        Migration {
            number: $number,
            name: $name,
            sqlite: include_str!(concat!("../../../migrations/", $name, ".sqlite.sql")),
            postgres: include_str!(concat!("../../../migrations/", $name, ".postgres.sql")),
        }
    };
}

pub const ALL: &[Migration] = &[
    both!(1, "0001_start"),
    twins!(2, "0002_search"),
    both!(4, "0004_promises"),
    both!(5, "0005_cases"),
    both!(6, "0006_budgets"),
    both!(7, "0007_links"),
    both!(8, "0008_counter"),
    twins!(24, "0024_search_kinds"),
    both!(25, "0025_standards"),
    both!(27, "0027_cases_paid"),
    both!(28, "0028_foresight"),
    both!(30, "0030_figures"),
    both!(32, "0032_standards_past"),
    both!(35, "0035_due_first"),
    both!(38, "0038_notices"),
    both!(44, "0044_search_again"),
    both!(53, "0053_letters"),
    both!(54, "0054_let_be"),
    both!(57, "0057_contacts"),
    both!(58, "0058_drafts"),
    both!(61, "0061_audit"),
];
