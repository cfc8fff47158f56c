//! `attent doctor` at real mail servers: what is well is said, what is not is said with what to do.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use attent_core::channels::Security;
use attent_testing::mail_servers::MailServers;
use serde_json::Value as Json;

use crate::{
    program::{DESK, command, free_address},
    support::{house, mailbox, server, set_up},
};

const ADDRESS: (&str, &str) = ("ATTENT_BASE_URL", "https://desk.example.com");

/// The exit code, and the findings.
fn asked(data: &Path, settings: &[(&str, &str)]) -> (Option<i32>, Vec<Json>) {
    let done = command(data, &["doctor", "--json"], settings);
    let said: Json = serde_json::from_slice(&done.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&done.stderr)));
    let found = said["findings"].as_array().expect("findings").clone();
    assert_eq!(said["ok"], found.iter().all(|one| one["ok"] == true));
    (done.status.code(), found)
}

/// The sentence and the advice about `what`, if something is to be mended there.
fn to_mend(found: &[Json], about: &str, what: &str) -> Option<String> {
    let one = found.iter().find(|one| {
        one["about"] == about && one["ok"] == false && one["what"].to_string().contains(what)
    })?;
    assert!(one["do"].is_string(), "it says what to do: {one}");
    Some(format!("{} {}", one["what"], one["do"]))
}

#[test]
fn it_signs_in_for_real_and_says_what_is_wrong() {
    let Some(servers) = MailServers::start() else {
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let ca = folder.path().join("ca.pem");
    fs::write(&ca, &servers.ca_pem).expect("written");
    let ca = ca.display().to_string();
    let desk = house(&data, &[]);
    set_up(&desk);
    let fetch = server(
        &desk,
        servers.imap_port,
        Security::Starttls,
        DESK,
        servers.password,
    );
    let out = server(&desk, servers.smtp_port, Security::None, "", "");
    mailbox(&desk, DESK, Some(fetch), Some(out), false);
    desk.db.close();

    let settings = [ADDRESS, ("ATTENT_CA_FILE", ca.as_str())];
    let (code, found) = asked(&data, &settings);
    let bad: Vec<_> = found.iter().filter(|one| one["ok"] == false).collect();
    // A test machine may be short of room; that is said rightly.
    assert!(bad.iter().all(|one| one["about"] == "disk"), "{bad:?}");
    assert_eq!(code, Some(i32::from(!bad.is_empty())));
    let signed_in = found.iter().filter(|one| one["about"] == "mailbox").count();
    assert_eq!(signed_in, 2, "both ways: {found:?}");

    // Nobody vouches for the server; the key is open to all; the address is plain.
    let (code, found) = asked(&data, &[("ATTENT_BASE_URL", "http://desk.example.com")]);
    assert_eq!(code, Some(1));
    assert!(
        to_mend(&found, "mailbox", "not trusted").is_some(),
        "{found:?}"
    );
    assert!(
        to_mend(&found, "address", "plain http").is_some(),
        "{found:?}"
    );
    let key = data.join("secret.key");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).expect("opened");
    let (_, found) = asked(&data, &settings);
    let said = to_mend(&found, "secret", "644").expect("said");
    assert!(said.contains("chmod 600"), "{said}");
}

#[test]
fn each_trouble_has_its_reason() {
    let Some(servers) = MailServers::start() else {
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let ca = folder.path().join("ca.pem");
    fs::write(&ca, &servers.ca_pem).expect("written");
    let ca = ca.display().to_string();
    let desk = house(&data, &[]);
    set_up(&desk);
    let wrong = server(&desk, servers.imap_port, Security::Starttls, DESK, "wrong");
    let nobody = server(&desk, free_address().port(), Security::None, "", "");
    mailbox(&desk, DESK, Some(wrong), Some(nobody), false);
    let plain = server(
        &desk,
        servers.smtp_port,
        Security::Starttls,
        DESK,
        servers.password,
    );
    mailbox(&desk, "ana@example.com", None, Some(plain), false);
    desk.db.close();

    let (code, found) = asked(&data, &[ADDRESS, ("ATTENT_CA_FILE", ca.as_str())]);
    assert_eq!(code, Some(1));
    for what in [
        "refused to sign in",
        "refused the connection",
        "does not offer encryption",
    ] {
        assert!(
            to_mend(&found, "mailbox", what).is_some(),
            "{what}: {found:?}"
        );
    }
    let text = found.iter().map(Json::to_string).collect::<String>();
    assert!(!text.contains("wrong\""), "no password is said: {text}");
}
