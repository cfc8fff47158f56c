//! Sign-in and verification mails, which must not be shown to outsiders.
//!
//! Whoever can read a code sent to the support address can open accounts in the company's name.
//! A small table: phrases of subjects, and large providers for the weaker phrases. Too much held
//! back costs a look by staff; too little costs the company.

use crate::{Mail, automatic};

/// Phrases that say it by themselves, lower-case.
const STRONG: &[&str] = &[
    "verification code",
    "verify your email",
    "verify your e-mail",
    "verify your address",
    "verify your account",
    "confirm your email",
    "confirm your e-mail",
    "confirm your account",
    "confirm your address",
    "confirmation code",
    "security code",
    "login code",
    "log-in code",
    "sign-in code",
    "sign in code",
    "one-time",
    "one time pass",
    "otp",
    "passcode",
    "magic link",
    "reset your password",
    "password reset",
    "reset password",
    "new sign-in",
    "new login",
    "email verification",
    "e-mail verification",
    "two-factor",
    "2-step",
    "authentication code",
    "access code",
    "activate your account",
    "account activation",
    "sign in to",
    "log in to",
    "is your code",
    "patvirtinimo kod",
    "patvirtinkite el. pašt",
    "patvirtinkite savo",
    "slaptažodžio atkūr",
    "slaptažodžio keit",
    "prisijungimo kod",
    "verifikācijas kod",
    "apstiprini",
    "paroles atiestat",
    "pieteikšanās kod",
    "κωδικός επαλήθευσης",
    "κωδικός επιβεβαίωσης",
    "επαληθεύστε",
    "επιβεβαιώστε",
    "επαναφορά κωδικού",
    "verificatiecode",
    "bevestig je e-mail",
    "bevestig uw e-mail",
    "wachtwoord opnieuw",
    "inlogcode",
    "bestätigungscode",
    "bestätigen sie ihre e-mail",
    "passwort zurücksetzen",
    "code de vérification",
    "code de confirmation",
    "código de verificación",
    "código de verificação",
    "codice di verifica",
    "kod weryfikacyjny",
    "код подтверждения",
];

/// Phrases that say it when one of the providers writes, lower-case.
const WEAK: &[&str] = &[
    "verif",
    "confirm",
    "code",
    "sign-in",
    "signin",
    "sign in",
    "login",
    "log in",
    "password",
    "security alert",
    "access",
    "invit",
    "join",
    "welcome",
    "kod",
    "κωδικ",
    "bevestig",
    "patvirtin",
    "apstiprin",
];

/// Domains that let somebody in or prove who somebody is.
const PROVIDERS: &[&str] = &[
    "google.com",
    "accounts.google.com",
    "microsoft.com",
    "accountprotection.microsoft.com",
    "microsoftonline.com",
    "apple.com",
    "id.apple.com",
    "icloud.com",
    "facebookmail.com",
    "facebook.com",
    "instagram.com",
    "meta.com",
    "whatsapp.com",
    "amazon.com",
    "amazonaws.com",
    "amazon.de",
    "linkedin.com",
    "twitter.com",
    "x.com",
    "tiktok.com",
    "snapchat.com",
    "telegram.org",
    "discord.com",
    "discordapp.com",
    "slack.com",
    "slack-mail.com",
    "zoom.us",
    "atlassian.com",
    "atlassian.net",
    "github.com",
    "gitlab.com",
    "bitbucket.org",
    "notion.so",
    "mail.notion.so",
    "figma.com",
    "dropbox.com",
    "dropboxmail.com",
    "box.com",
    "asana.com",
    "trello.com",
    "yammer.com",
    "okta.com",
    "auth0.com",
    "1password.com",
    "lastpass.com",
    "paypal.com",
    "stripe.com",
    "wise.com",
    "revolut.com",
    "shopify.com",
    "openai.com",
    "anthropic.com",
    "docusign.net",
    "docusign.com",
    "adobe.com",
    "canva.com",
    "godaddy.com",
    "namecheap.com",
    "cloudflare.com",
    "heroku.com",
    "digitalocean.com",
    "hetzner.com",
    "ovh.com",
    "steampowered.com",
    "ebay.com",
    "airbnb.com",
    "booking.com",
    "uber.com",
];

/// Whether the mail may let its reader into an account.
#[must_use]
pub fn looks_like_verification(mail: &Mail) -> bool {
    let subject = mail.subject.as_deref().unwrap_or("").to_lowercase();
    let domain = mail
        .from
        .as_ref()
        .and_then(|a| a.domain())
        .unwrap_or("")
        .to_lowercase();
    let provider = PROVIDERS.iter().any(|p| {
        domain == *p
            || domain
                .strip_suffix(p)
                .is_some_and(|rest| rest.ends_with('.'))
    });
    let head: String = mail
        .text
        .chars()
        .take(1_500)
        .collect::<String>()
        .to_lowercase();
    let strong = |text: &str| STRONG.iter().any(|s| text.contains(s));
    if provider {
        return WEAK.iter().chain(STRONG).any(|w| subject.contains(w)) || strong(&head);
    }
    // Others' machines only with the strong phrases; people write about passwords all day.
    (strong(&subject) || (strong(&head) && has_code(&head)))
        && (automatic(mail).is_some() || !answers(mail))
        && machine_like(mail)
}

fn answers(mail: &Mail) -> bool {
    !mail.in_reply_to.is_empty() || !mail.references.is_empty()
}

/// Written by a program: said by its headers or by the sender's name.
fn machine_like(mail: &Mail) -> bool {
    const NAMES: &[&str] = &[
        "noreply",
        "no-reply",
        "donotreply",
        "do-not-reply",
        "account",
        "security",
        "verify",
        "auth",
        "notification",
        "login",
        "signin",
        "team",
        "service",
        "support",
        "info",
    ];
    let local = mail
        .from
        .as_ref()
        .map(|a| a.address.to_lowercase())
        .unwrap_or_default();
    let local = local.split('@').next().unwrap_or("");
    automatic(mail).is_some() || NAMES.iter().any(|n| local.contains(n))
}

/// A number of four to eight digits standing alone, as codes do.
fn has_code(text: &str) -> bool {
    let words = text.split(|c: char| c.is_whitespace() || ":.,".contains(c));
    words
        .map(|w| w.replace('-', ""))
        .any(|w| (4..=8).contains(&w.len()) && w.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Budget, parse};

    #[test]
    fn codes_are_held_back_and_people_are_not() {
        let read = |mail: &str| looks_like_verification(&parse(mail.as_bytes(), Budget::default()));
        for mail in [
            "From: Google <no-reply@accounts.google.com>\nSubject: Security alert\n\nx",
            "From: Slack <feedback@slack.com>\nSubject: Rosa invited you to join a workspace\n\nx",
            "From: no-reply@new-service.example\nSubject: Confirm your email address\n\nx",
            "From: noreply@x.lt\nSubject: Jūsų patvirtinimo kodas\n\n123456",
            "From: hello@auth.example\nAuto-Submitted: auto-generated\nSubject: Welcome\n\nYour verification code: 482913",
        ] {
            assert!(read(mail), "{mail}");
        }
        for mail in [
            "From: Ana <ana@gmail.com>\nSubject: I cannot reset my password\n\nHelp, 123456",
            "From: Ana <ana@x.lt>\nSubject: Re: password reset\nIn-Reply-To: <1@x>\n\nthanks",
            "From: no-reply@shop.lt\nSubject: Your order 12345\n\nThanks",
            "From: evil@notgoogle.com\nSubject: Security alert\n\nx",
        ] {
            assert!(!read(mail), "{mail}");
        }
    }
}
