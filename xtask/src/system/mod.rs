//! What the tests need of the machine: a browser, a database server, mail servers.
//!
//! Looks for each by its program and installs only what is missing: as root on a Debian-like
//! system by itself, else it says the one command and stops. It starts no service.

pub mod postgres;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{child, root};

/// Something to install, and how to see that it is there.
struct Need {
    what_for: &'static str,
    /// Any one of these, on `PATH` or in `folders`.
    programs: &'static [&'static str],
    folders: &'static [&'static str],
    /// The packages' names for apt, dnf and pacman.
    apt: &'static [&'static str],
    dnf: &'static [&'static str],
    pacman: &'static [&'static str],
}

const NEEDS: &[Need] = &[
    Need {
        what_for: "a browser that tests can drive",
        programs: BROWSERS,
        folders: &[],
        apt: &["chromium"],
        dnf: &["chromium"],
        pacman: &["chromium"],
    },
    Need {
        what_for: "letters of our five languages in that browser's pictures",
        programs: &["DejaVuSans.ttf"],
        folders: &[
            "/usr/share/fonts/truetype/dejavu",
            "/usr/share/fonts/dejavu-sans-fonts",
            "/usr/share/fonts/TTF",
        ],
        apt: &["fonts-dejavu-core"],
        dnf: &["dejavu-sans-fonts"],
        pacman: &["ttf-dejavu"],
    },
    Need {
        what_for: "the larger database engine",
        programs: &["initdb"],
        folders: &[], // asked of `postgres::folder`, which knows where each version hides
        apt: &["postgresql"],
        dnf: &["postgresql-server"],
        pacman: &["postgresql"],
    },
    Need {
        what_for: "a mailbox server to fetch from (IMAP)",
        programs: &["imap"],
        folders: &["/usr/lib/dovecot", "/usr/libexec/dovecot"],
        apt: &["dovecot-imapd"],
        dnf: &["dovecot"],
        pacman: &["dovecot"],
    },
    Need {
        what_for: "delivery into that mailbox (LMTP)",
        programs: &["lmtp"],
        folders: &["/usr/lib/dovecot", "/usr/libexec/dovecot"],
        apt: &["dovecot-lmtpd"],
        dnf: &["dovecot"],
        pacman: &["dovecot"],
    },
    Need {
        what_for: "a mail server to send through (SMTP)",
        programs: &["smtpd"],
        folders: &["/usr/sbin"],
        apt: &["opensmtpd"],
        dnf: &["opensmtpd"],
        pacman: &["opensmtpd"],
    },
];

const BROWSERS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
];

/// The browser that the tests drive.
pub fn browser() -> Option<PathBuf> {
    root::which(BROWSERS, &[])
}

/// Installs what is missing, or says the one command that does and stops.
pub fn install_missing() -> Result<(), String> {
    let missing: Vec<&Need> = NEEDS.iter().filter(|need| !is_there(need)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let has =
        |program: &str| root::which(&[program], &["/usr/sbin".into(), "/sbin".into()]).is_some();
    if has("apt-get") && is_root() {
        for need in &missing {
            println!("missing: {}", need.what_for);
        }
        return install(&names(&missing, |need| need.apt));
    }
    Err(words(&missing, has))
}

fn is_there(need: &Need) -> bool {
    if need.programs == ["initdb"] {
        return postgres::folder().is_some();
    }
    let folders: Vec<PathBuf> = need.folders.iter().map(PathBuf::from).collect();
    root::which(need.programs, &folders).is_some()
}

fn install(packages: &[&str]) -> Result<(), String> {
    println!("installing {}", packages.join(" "));
    let mut sh = Command::new("sh");
    sh.args(["-c", include_str!("install.sh"), "install.sh"])
        .args(packages);
    child::run(sh).map_err(|why| format!("the system's packages were not installed ({why})"))
}

/// What a person is told who must install it: what for, and one command.
fn words(missing: &[&Need], has: impl Fn(&str) -> bool) -> String {
    let mut text = String::from("The tests need from the system:\n");
    for need in missing {
        text += &format!("  - {}\n", need.what_for);
    }
    let (command, packages) = if has("apt-get") {
        (
            "apt-get install --no-install-recommends",
            names(missing, |need| need.apt),
        )
    } else if has("dnf") {
        ("dnf install", names(missing, |need| need.dnf))
    } else if has("pacman") {
        ("pacman -S --needed", names(missing, |need| need.pacman))
    } else {
        let programs: Vec<&str> = missing.iter().map(|need| need.programs[0]).collect();
        return text + "I know no package manager here; install: " + &programs.join(", ");
    };
    text += &format!(
        "Run this, then start again:\n  sudo {command} {}\n",
        packages.join(" ")
    );
    text + "Or leave them out with: cargo xtask test --quick"
}

fn names(missing: &[&Need], of: fn(&Need) -> &'static [&'static str]) -> Vec<&'static str> {
    let mut names: Vec<&str> = missing.iter().flat_map(|need| of(need)).copied().collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Asked of the system, because the standard library does not say.
pub fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    Path::new("/proc/self")
        .metadata()
        .is_ok_and(|own| own.uid() == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_told_one_command_for_their_system() {
        let missing: Vec<&Need> = NEEDS.iter().collect();
        let check = |manager: &str, expect: &str| {
            let text = words(&missing, |program| program == manager);
            assert!(text.contains(expect), "{manager}: {text}");
        };
        check(
            "apt-get",
            "sudo apt-get install --no-install-recommends chromium dovecot-imapd",
        );
        check(
            "dnf",
            "sudo dnf install chromium dejavu-sans-fonts dovecot opensmtpd",
        );
        check("pacman", "sudo pacman -S --needed chromium dovecot");
        check("none of them", "install: chromium, ");
    }

    #[test]
    fn only_what_is_missing_is_named() {
        let missing = [&NEEDS[2]];
        let text = words(&missing, |program| program == "apt-get");
        assert!(text.contains("the larger database engine"), "{text}");
        assert!(!text.contains("chromium"), "{text}");
    }
}
