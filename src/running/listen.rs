//! Answering browsers over TCP, in the clear or by TLS.

use std::{fs::File, io::BufReader, net::SocketAddr, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{ConnectInfo, Request, connect_info::Connected},
    middleware::{self, Next},
    response::Response,
    serve::{IncomingStream, Listener},
};
use rustls::ServerConfig;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::mpsc,
};
use tokio_rustls::{TlsAcceptor, server::TlsStream};
use tokio_util::sync::CancellationToken;

/// A browser that takes longer for its handshake is none.
const HANDSHAKE: Duration = Duration::from_secs(10);
/// Handshakes done and not yet served.
const WAITING: usize = 64;

/// Serves until `ending`.
pub(super) async fn serve(
    listener: TcpListener,
    router: Router,
    tls: Option<ServerConfig>,
    stop: CancellationToken,
    ending: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let Some(tls) = tls else {
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        return axum::serve(listener, service)
            .with_graceful_shutdown(ending)
            .await;
    };
    let listener = TlsListener::over(listener, TlsAcceptor::from(Arc::new(tls)), stop);
    let service = router
        .layer(middleware::from_fn(named))
        .into_make_service_with_connect_info::<Peer>();
    axum::serve(listener, service)
        .with_graceful_shutdown(ending)
        .await
}

/// The other side of a TLS connection.
#[derive(Clone, Copy)]
struct Peer(SocketAddr);

impl Connected<IncomingStream<'_, TlsListener>> for Peer {
    fn connect_info(stream: IncomingStream<'_, TlsListener>) -> Self {
        Self(*stream.remote_addr())
    }
}

/// Handlers ask for the address in one way, with and without TLS.
async fn named(mut request: Request, next: Next) -> Response {
    if let Some(ConnectInfo(Peer(address))) = request.extensions().get().copied() {
        request.extensions_mut().insert(ConnectInfo(address));
    }
    next.run(request).await
}

/// Connections whose handshake is done; a slow one keeps nobody waiting.
struct TlsListener {
    ready: mpsc::Receiver<(TlsStream<TcpStream>, SocketAddr)>,
    address: std::io::Result<SocketAddr>,
}

impl TlsListener {
    fn over(listener: TcpListener, acceptor: TlsAcceptor, stop: CancellationToken) -> Self {
        let (send, ready) = mpsc::channel(WAITING);
        let address = listener.local_addr();
        tokio::spawn(stop.run_until_cancelled_owned(async move {
            loop {
                let Ok((stream, peer)) = listener.accept().await else {
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    continue;
                };
                let (acceptor, send) = (acceptor.clone(), send.clone());
                tokio::spawn(async move {
                    let shaken = tokio::time::timeout(HANDSHAKE, acceptor.accept(stream)).await;
                    if let Ok(Ok(stream)) = shaken {
                        let _ = send.send((stream, peer)).await;
                    }
                });
            }
        }));
        Self { ready, address }
    }
}

impl Listener for TlsListener {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        match self.ready.recv().await {
            Some(connection) => connection,
            // Nothing comes any more: the program stops.
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> std::io::Result<SocketAddr> {
        match &self.address {
            Ok(address) => Ok(*address),
            Err(error) => Err(error.kind().into()),
        }
    }
}

/// Reads a certificate chain and its key, both as PEM.
pub(super) fn tls(cert: &str, key: &str) -> Result<ServerConfig, String> {
    let open = |name: &str, path: &str| {
        let file = File::open(path).map(BufReader::new);
        file.map_err(|e| format!("{name}: {path} cannot be read: {e}"))
    };
    let certs: Vec<_> = rustls_pemfile::certs(&mut open("tls_cert", cert)?)
        .collect::<std::io::Result<_>>()
        .map_err(|e| format!("{cert} holds no certificate: {e}"))?;
    let secret = rustls_pemfile::private_key(&mut open("tls_key", key)?)
        .ok()
        .flatten()
        .ok_or_else(|| format!("{key} holds no private key"))?;
    let mut config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(certs, secret)
        .map_err(|e| format!("certificate and key do not fit: {e}"))?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}
