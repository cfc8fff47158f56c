//! A running program: the web and the loops over one house, ended together.

mod listen;

use std::{fs::File, net::SocketAddr, sync::Arc, time::Duration};

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
    pub base_url: String,
    stop: CancellationToken,
    tasks: Vec<JoinHandle<()>>,
    house: House,
    /// Held as long as this process works on the folder.
    _lock: Option<File>,
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
        .map_err(|error| refused(listen, &error))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let tls = match (house.config.get("tls_cert"), house.config.get("tls_key")) {
        (Some(cert), Some(key)) => Some(listen::tls(cert, key)?),
        (None, None) => None,
        _ => return Err("tls_cert and tls_key belong together".to_owned()),
    };
    let scheme = if tls.is_some() { "https" } else { "http" };
    let base_url = house.config.get("base_url").map_or_else(
        || format!("{scheme}://{address}"),
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
            outgoing: house.config.outgoing()?,
            max_upload: MAX_UPLOAD,
            sample,
        },
    );
    let stop = CancellationToken::new();
    let mut tasks = Vec::new();
    let context = loops::Context::new(
        house.clone(),
        site.clone(),
        base_url.clone(),
        sample,
        stop.clone(),
    );
    let mut lock = None;
    if role != Role::Web {
        lock = loops::lock::take(&house.config)?;
        tasks.extend(loops::start(&context).await?);
    }
    if role != Role::Worker {
        tasks.push(tokio::spawn(serve(listener, site, tls, stop.clone())));
    }
    Ok(Running {
        address,
        base_url,
        stop,
        tasks,
        house,
        _lock: lock,
    })
}

async fn serve(
    listener: TcpListener,
    site: Site,
    tls: Option<rustls::ServerConfig>,
    stop: CancellationToken,
) {
    let app = attent_web::router(site.clone());
    let ending = {
        let stop = stop.clone();
        async move {
            stop.cancelled().await;
            site.hub().close();
        }
    };
    let served = listen::serve(listener, app, tls, stop.clone(), ending);
    let late = async {
        stop.cancelled().await;
        tokio::time::sleep(PATIENCE).await;
    };
    tokio::select! {
        served = served => if let Err(error) = served {
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

/// Why we cannot be reached there, and what to do.
fn refused(listen: &str, error: &std::io::Error) -> String {
    let todo = match error.kind() {
        std::io::ErrorKind::AddrInUse => {
            "; another program is there already, perhaps a second Attent: end it, or give another \
             address with --listen"
        }
        std::io::ErrorKind::PermissionDenied => {
            "; ports below 1024 are for root: give another with --listen, or put a proxy before it"
        }
        std::io::ErrorKind::AddrNotAvailable => "; this machine has no such address",
        _ => "",
    };
    format!("{listen} cannot be opened: {error}{todo}")
}
