//! `sslmode` of a PostgreSQL URL, and TLS that honours it.
//!
//! | sslmode | encrypted | the server proves who it is |
//! |---|---|---|
//! | `disable` | no | no |
//! | `prefer` (when nothing is said) | if the server can | no, as with every PostgreSQL client |
//! | `require`, `verify-ca`, `verify-full` | yes | yes, to the machine's authorities or `sslrootcert` |
//!
//! `require` is stricter here than in libpq: encryption to whoever answers protects against little.

use crate::Error;
