//! A voucher's code as a picture that scanners read.

use maud::{Markup, html};
use qrcode::{EcLevel, QrCode, types::Color};

/// The quiet border that scanners need, in modules.
const BORDER: usize = 4;

/// The QR code of a text as SVG, dark on light whatever the theme: scanners want it so.
pub(super) fn qr(text: &str, label: &str) -> Markup {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else {
        return html! {};
    };
    let width = code.width();
    let side = width + 2 * BORDER;
    let mut path = String::new();
    for (index, color) in code.to_colors().iter().enumerate() {
        if *color == Color::Dark {
            let (x, y) = (index % width + BORDER, index / width + BORDER);
            path.push_str(&format!("M{x} {y}h1v1h-1z"));
        }
    }
    html! {
        svg class="qr" role="img" aria-label=(label) viewBox=(format!("0 0 {side} {side}")) xmlns="http://www.w3.org/2000/svg" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_of_a_code() {
        let svg = qr("K7QM-2XRP-94TD", "K7QM-2XRP-94TD").into_string();
        assert!(
            svg.starts_with("<svg") && svg.matches('M').count() > 200,
            "{svg}"
        );
        assert!(!svg.contains("style="), "no inline style");
    }
}
