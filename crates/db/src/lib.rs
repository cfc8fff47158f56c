//! The seam over SQLite and PostgreSQL: open, read, write, migrate, ids, clock. No word of the domain.
