//! Styles, scripts, fonts and icons, digested and embedded.
