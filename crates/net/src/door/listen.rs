//! Accepting connections, no more than agreed, until told to stop.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::net::{TcpListener, UnixListener};
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::lines::{Lines, Stream};
use super::session::Session;
use super::{Options, Receiver};

/// How long mails that are just coming in may take to finish when we stop.
const PATIENCE: Duration = Duration::from_secs(20);

/// Where the door is.
pub enum Listener {
    Tcp(TcpListener),
    Unix(UnixListener),
}

impl Listener {
    async fn accept(&self) -> std::io::Result<(Stream, Option<SocketAddr>)> {
        match self {
            Listener::Tcp(listener) => {
                let (stream, peer) = listener.accept().await?;
                stream.set_nodelay(true)?;
                Ok((Stream::Tcp(stream), Some(peer)))
            }
            Listener::Unix(listener) => {
                let (stream, _) = listener.accept().await?;
                Ok((Stream::Unix(stream), None))
            }
        }
    }
}

/// Serves until `stop`; then lets running deliveries finish.
pub async fn serve(
    listener: Listener,
    options: Options,
    receiver: Arc<dyn Receiver>,
    stop: CancellationToken,
) {
    let options = Arc::new(options);
    let guests = Guests::default();
    let tasks = TaskTracker::new();
    loop {
        let accepted = tokio::select! {
            () = stop.cancelled() => break,
            accepted = listener.accept() => accepted,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Out of file descriptors, most likely: some will come free.
                tracing::warn!(%error, "a connection could not be accepted");
                sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let Some(place) = guests.place(peer, &options) else {
            tasks.spawn(turn_away(stream, Arc::clone(&options)));
            continue;
        };
        let session = Session::new(stream, peer, &options, &receiver, stop.clone());
        let limit = options.timeouts.session;
        tasks.spawn(async move {
            let _place = place;
            if timeout(limit, session.run()).await.is_err() {
                tracing::debug!(?peer, "a connection took too long");
            }
        });
    }
    tasks.close();
    if timeout(PATIENCE, tasks.wait()).await.is_err() {
        tracing::warn!("some mails were still coming in when the door closed");
    }
}

async fn turn_away(stream: Stream, options: Arc<Options>) {
    let name = &options.hostname;
    let text = format!("421 4.3.2 {name} is busy, try again later\r\n");
    let limit = Duration::from_secs(1);
    let _said = Lines::over(stream).say(limit, &text).await;
}

/// Who is in.
#[derive(Clone, Default)]
struct Guests(Arc<Mutex<HashMap<Option<IpAddr>, usize>>>);

/// A place that becomes free when it is dropped.
struct Place(Guests, Option<IpAddr>);

impl Guests {
    fn place(&self, peer: Option<SocketAddr>, options: &Options) -> Option<Place> {
        let peer = peer.map(|peer| peer.ip().to_canonical());
        let mut guests = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let all: usize = guests.values().sum();
        let own = guests.get(&peer).copied().unwrap_or(0);
        // Over a Unix socket everybody is the same peer.
        let own_limit = match peer {
            Some(_) => options.max_connections_per_peer,
            None => options.max_connections,
        };
        if all >= options.max_connections || own >= own_limit {
            return None;
        }
        guests.insert(peer, own + 1);
        Some(Place(self.clone(), peer))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let Place(Guests(guests), peer) = self;
        let mut guests = guests.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(own) = guests.get_mut(peer) {
            *own -= 1;
            if *own == 0 {
                guests.remove(peer);
            }
        }
    }
}
