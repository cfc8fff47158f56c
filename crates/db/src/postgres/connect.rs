//! From a URL to a connection.

use crate::Error;
