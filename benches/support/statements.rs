//! Which SQL a page runs: asked of the pages themselves, in this process.

use std::{path::Path, sync::Arc};

use attent_core::{channels::Seal, files::Shelf, migrations, outgoing::TokenKeys};
use attent_db::{Db, Noted, Setup, SystemClock, Target};
use attent_web::{Config, Site};
use axum::{body::Body, http::Request};
use rand::{SeedableRng, rngs::SmallRng};
use tower::ServiceExt;

/// The statements of each page, as that session.
pub fn of(folder: &Path, cookie: &str, paths: &[String]) -> Vec<Vec<Noted>> {
    let setup = Setup {
        clock: Arc::new(SystemClock),
        migrations: migrations::ALL,
        readers: 1,
        app_name: "bench".to_owned(),
    };
    let target = Target::Sqlite(folder.join("attent.db"));
    let db = Db::open(target, setup).expect("the shop opens");
    let site = Site::new(
        db.clone(),
        Shelf::in_folder(folder.join("files")),
        Seal::from_key(&[7; 32]).expect("32 bytes"),
        TokenKeys::from_secret(&[9; 32]),
        Arc::new(|| Box::new(SmallRng::seed_from_u64(7))),
        Config {
            base_url: "http://localhost".to_owned(),
            proxies: Vec::new(),
            outgoing: Vec::new(),
            max_upload: 1,
            sample: true,
        },
    );
    let router = attent_web::router(site);
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let noted = runtime.block_on(async {
        let mut all = Vec::new();
        for path in paths {
            let request = Request::get(path)
                .header("cookie", cookie)
                .body(Body::empty());
            let notes = db.note_statements();
            let answer = router.clone().oneshot(request.expect("a request")).await;
            assert_eq!(answer.expect("an answer").status(), 200, "{path}");
            let mut noted = notes.take();
            // That the session was used is written once a minute.
            noted.retain(|one| one.sql.trim_start().starts_with("SELECT"));
            all.push(noted);
        }
        all
    });
    db.close();
    noted
}
