//! Pure: bytes in, values out. Parses, threads, folds quotes, reads bounces, composes.
