//! Pure: sanitises HTML, renders Markdown, makes plain text, analyses words for search.
