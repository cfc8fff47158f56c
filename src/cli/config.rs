//! `attent config` and `attent doctor`.

use std::process::ExitCode;

use attent_core::{Actor, Error, business, channels::health, jobs, outgoing};

use super::{Ended, Where};

pub fn show(place: &Where) -> Ended {
    for (key, value, from) in place.config()?.in_force() {
        println!("{key:<16} {value}   [{from}]");
    }
    Ok(ExitCode::SUCCESS)
}

/// Says what stands well and what to do about the rest.
pub fn doctor(place: &Where) -> Ended {
    let config = place.config()?;
    let base_url = config.get("base_url").map(str::to_owned);
    let house = crate::House::open(config)?;
    let mut troubles = 0;
    let mut say = |good: bool, text: String| {
        troubles += i32::from(!good);
        println!("{} {text}", if good { "ok  " } else { "MEND" });
    };
    say(
        true,
        "the database answers and is at this version".to_owned(),
    );
    let (set_up, failing, stuck, failed) = house
        .db
        .read_now(|tx| {
            let system = Actor::system();
            let set_up = business::is_set_up(tx)?;
            let failing = health::troubles(tx, &system)?;
            let stuck = outgoing::troubled(tx, &system, 100)?.len();
            let failed = jobs::list_failed(tx, &system, None, 100)?.len();
            Ok::<_, Error>((set_up, failing, stuck, failed))
        })
        .map_err(|error| error.to_string())?;
    say(
        set_up,
        match set_up {
            true => "the business is set up".to_owned(),
            false => "nobody has set up the business: open the desk in a browser".to_owned(),
        },
    );
    for trouble in &failing {
        say(
            false,
            format!("{} fails: {}", trouble.address, trouble.reason.as_str()),
        );
    }
    say(
        stuck == 0,
        format!("{stuck} mails failed, came back or perhaps left: see /outbox"),
    );
    say(failed == 0, format!("{failed} jobs failed for good"));
    match base_url {
        Some(url) if url.starts_with("https://") => say(true, format!("people come by {url}")),
        Some(url) => say(
            false,
            format!(
                "{url} is plain http: no passkeys, no offline kiosk, and \
            passwords cross the network readable; put TLS in front"
            ),
        ),
        None => say(
            false,
            "base_url is not set: links in mails lead to this machine only".to_owned(),
        ),
    }
    house.db.close();
    Ok(if troubles == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
