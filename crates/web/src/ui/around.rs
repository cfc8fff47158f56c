//! A page in pieces: what is large stands in what is drawn around it without being copied into it.

use std::{
    collections::VecDeque,
    convert::Infallible,
    pin::Pin,
    task::{Context, Poll},
};

use axum::{
    body::{Body, Bytes, HttpBody},
    http::header,
    response::{IntoResponse, Response},
};
use http_body::{Frame, SizeHint};
use maud::{Markup, PreEscaped};

/// Stands for what is inside. No text that is shown can hold it: its `<` would be escaped.
const HERE: &str = "<!--here-->";

/// Markup, one piece behind the other.
#[derive(Debug)]
pub struct Pieces(VecDeque<Bytes>);

impl From<Markup> for Pieces {
    fn from(markup: Markup) -> Self {
        Self(VecDeque::from([markup.into_string().into()]))
    }
}

/// What `outer` draws around `inside`; it shows what it is given once, as it is.
pub fn around(inside: impl Into<Pieces>, outer: impl FnOnce(Markup) -> Markup) -> Pieces {
    let outer = Bytes::from(outer(PreEscaped(HERE.to_owned())).into_string());
    let Some(here) = memchr::memmem::find(&outer, HERE.as_bytes()) else {
        return Pieces(VecDeque::from([outer]));
    };
    let Pieces(mut pieces) = inside.into();
    pieces.push_front(outer.slice(..here));
    pieces.push_back(outer.slice(here + HERE.len()..));
    Pieces(pieces)
}

impl IntoResponse for Pieces {
    fn into_response(self) -> Response {
        let kind = "text/html; charset=utf-8";
        ([(header::CONTENT_TYPE, kind)], Body::new(self)).into_response()
    }
}

impl HttpBody for Pieces {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(self.0.pop_front().map(|piece| Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.0.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        let length: usize = self.0.iter().map(Bytes::len).sum();
        SizeHint::with_exact(length as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use maud::html;

    #[tokio::test]
    async fn what_is_inside_stands_where_the_mark_was() {
        let inside = html! { b { "1 < 2" } };
        let drawn = around(inside.clone(), |inside| html! { i {} (inside) });
        let drawn = around(drawn, |inside| html! { p { (HERE) (inside) "!" } });
        let plain = html! { p { (HERE) i {} (inside) "!" } }.into_string();
        assert_eq!(drawn.size_hint().exact(), Some(plain.len() as u64));
        let body = axum::body::to_bytes(Body::new(drawn), usize::MAX).await;
        assert_eq!(body.unwrap(), plain);
    }
}
