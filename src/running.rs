//! A running program: the web and the loops over one house, ended together.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use attent_web::Site;
use tokio::{net::TcpListener, task::JoinHandle};
use tokio_util::sync::CancellationToken;

use crate::{House, house::dice, loops};

/// What this process does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    All,
    Web,
    Worker,
}

/// How long streams and requests may take to end.
const PATIENCE: Duration = Duration::from_secs(10);

/// The largest request with files.
const MAX_UPLOAD: usize = 40 * 1024 * 1024;

/// A running program; [`Running::stop`] ends it.
pub struct Running {
    pub address: SocketAddr,
    stop: CancellationToken,
    tasks: Vec<JoinHandle<()>>,
    house: House,
}

/// Starts the web on `listen` and the loops.
///
/// # Errors
/// A sentence for the person at the keyboard.
pub async fn start(
    house: House,
    listen: &str,
    role: Role,
    sample: bool,
) -> Result<Running, String> {
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|error| format!("{listen} cannot be opened: {error}"))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let base_url = house.config.get("base_url").map_or_else(
        || format!("http://{address}"),
        |url| url.trim_end_matches('/').to_owned(),
    );
    let site = Site::new(
        house.db.clone(),
        house.shelf.clone(),
        house.seal.clone(),
        house.keys.clone(),
        Arc::new(dice),
        attent_web::Config {
            base_url: base_url.clone(),
            proxies: house.config.proxies()?,
            max_upload: MAX_UPLOAD,
            sample,
        },
    );
    let stop = CancellationToken::new();
    let mut tasks = Vec::new();
    let context = loops::Context::new(house.clone(), site.clone(), base_url, sample, stop.clone());
    if role != Role::Web {
        tasks.extend(loops::start(&context).await?);
    }
    if role != Role::Worker {
        tasks.push(tokio::spawn(serve(listener, site, stop.clone())));
    }
    Ok(Running {
        address,
        stop,
        tasks,
        house,
    })
}

async fn serve(listener: TcpListener, site: Site, stop: CancellationToken) {
    let app = attent_web::router(site.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let ending = {
        let stop = stop.clone();
        async move {
            stop.cancelled().await;
            site.hub().close();
        }
    };
    let served = axum::serve(listener, app).with_graceful_shutdown(ending);
    let late = async {
        stop.cancelled().await;
        tokio::time::sleep(PATIENCE).await;
    };
    tokio::select! {
        served = served.into_future() => if let Err(error) = served {
            tracing::error!(%error, "the web stopped");
        },
        () = late => tracing::warn!("some requests did not end in time"),
    }
}

impl Running {
    /// Ends streams, loops and requests, then closes the database.
    pub async fn stop(self) {
        self.stop.cancel();
        let everything = async {
            for task in self.tasks {
                let _ = task.await;
            }
        };
        if tokio::time::timeout(PATIENCE, everything).await.is_err() {
            tracing::warn!("some loops did not end in time");
        }
        let db = self.house.db.clone();
        let _ = tokio::task::spawn_blocking(move || db.close()).await;
    }
}
