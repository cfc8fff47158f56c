//! The pieces that pages are made of: functions from ready values to markup.
//!
//! No query, clock, permission check or word of their own: words are passed in, in the reader's
//! language. Each piece has one class in `crates/assets/css`, no inline style, no inline script.
//! `cargo run -p attent-web --example gallery -- FOLDER` shows all of them.
//!
//! A staff page: [`document`] ( [`frame`] ( [`page`] or [`settings`] or [`desk`] ) ).
//! A page of a customer, of signing in, of setting up: [`document`] ( [`quiet`] ( .. ) ).
//!
//! | piece | class | where |
//! |---|---|---|
//! | frame: top bar, navigation, sheet, phone tabs | `.frame .top .nav .stage .tabbar .waiting .search .where .skip` | [`frame`] |
//! | page and its head, panel, settings, quiet page, steps, facts | `.page .page-head .crumbs .panel(.bare) .settings .side-nav .quiet .intro .steps .facts` | [`pages`] |
//! | grids without a piece | `.stack(.close) .line(.push) .grid-2 .grid-3 .figures .soft .small .tiny .number .unseen` | CSS only |
//! | desk: panes, rows | `.desk[data-pane] .pane-list .pane-talk .pane-customer .rows .row(.unread) .day` | [`desk`] |
//! | conversation | `.talk-head .flow .entries .entry(.ours .note .call .trouble-sending) .event .new-from .quoted .files .file .mail-frame .blocked` | [`talk`] |
//! | composer | `.compose(.as-note) .kinds .envelope .recipients .nudge .tools .saved` | [`composer`] |
//! | customer | `.greet .block .pairs .timeline` | [`customer`] |
//! | button, link as button | `.button(.main .quiet .danger .small .full .only-icon)` | [`Button`] |
//! | fields | `.form .field .input(.short .middling) .choice .choices(.cards) .errors .form-actions` | [`Field`], [`errors`] |
//! | small | `.icon .chip .avatar .gauge kbd time` | [`small`], [`avatar`] |
//! | table, pager | `.table-wrap .table .num .acts .who .pager .figure` | [`table`] |
//! | said | `.notice .toasts .toast .trouble .empty` | [`notice`] |
//! | over the page | `.menu .items .item .dialog .tabs .views` | [`over`] |
//!
//! Tones ([`Tone`]) are classes too: `good`, `warn`, `late`, `info`, `accent`.
//!
//! What scripts look for, in `crates/assets/js`: `data-key` (a key that clicks or focuses it),
//! `data-draft` and `data-draft-url` (a form that is saved while it is written), `data-grows`
//! (a textarea), `data-ago` (a time), `data-search` (the form of the search), `data-fits` (an
//! iframe), `data-read` (where it is said that this was seen), `data-recipients`, `data-undo` (seconds), `data-goes` (a toast), `data-focus`,
//! `data-main` (the textarea of a composer), `data-flow` (scrolled to its end), `data-live` (on the body).

mod around;
pub mod avatar;
mod button;
mod choice;
pub mod composer;
pub mod customer;
pub mod desk;
mod document;
mod field;
pub mod frame;
pub mod notice;
pub mod over;
pub mod pages;
pub mod small;
pub mod table;
pub mod talk;
mod tone;

pub use around::{Pieces, around};
pub use attent_assets::Icon;
pub use avatar::{Size, avatar};
pub use button::{Button, Look};
pub use choice::Layout;
pub use desk::{Pane, desk};
pub use document::{Document, Theme, document};
pub use field::{Choice, Field, errors};
pub use frame::{Frame, frame};
pub use notice::{away, empty, notice, notice_with, toast, toast_undo, toasts, trouble};
pub use over::{Side, Tab, dialog, item, item_opens, item_post, item_value, menu, tabs, views};
pub use pages::{Width, facts, page, page_head, panel, quiet, settings};
pub use small::{
    ago, chip, chip_link, chip_with, gauge, icon, key, large_icon, share, small_icon, time,
};
pub use table::{Column, figure, pager, table};
pub use tone::Tone;
