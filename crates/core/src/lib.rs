//! The rules of the business and their SQL, by feature.
