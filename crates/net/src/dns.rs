//! DNS: the machine's resolver, or one at a given address.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use hickory_resolver::config::{
    ConnectionConfig, NameServerConfig, ResolveHosts, ResolverConfig, ResolverOpts,
};
use mail_auth::MessageAuthenticator;

/// Asks DNS. Cheap to clone; answers are kept as long as they say.
#[derive(Clone)]
pub struct Resolver(Arc<MessageAuthenticator>);

impl std::fmt::Debug for Resolver {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Resolver")
    }
}

impl Resolver {
    /// As the machine is configured.
    pub fn system() -> io::Result<Resolver> {
        MessageAuthenticator::new_system_conf()
            .map(|asker| Resolver(Arc::new(asker)))
            .map_err(io::Error::other)
    }

    /// One server, asked by UDP and, for long answers, by TCP.
    pub fn at(server: SocketAddr) -> io::Result<Resolver> {
        let (mut udp, mut tcp) = (ConnectionConfig::udp(), ConnectionConfig::tcp());
        udp.port = server.port();
        tcp.port = server.port();
        let server = NameServerConfig::new(server.ip(), true, vec![udp, tcp]);
        let config = ResolverConfig::from_parts(None, Vec::new(), vec![server]);
        let mut options = ResolverOpts::default();
        options.timeout = Duration::from_secs(2);
        options.attempts = 1;
        options.use_hosts_file = ResolveHosts::Never;
        MessageAuthenticator::new(config, options)
            .map(|asker| Resolver(Arc::new(asker)))
            .map_err(io::Error::other)
    }

    pub(crate) fn authenticator(&self) -> &MessageAuthenticator {
        &self.0
    }

    pub(crate) async fn addresses(&self, name: &str) -> io::Result<Vec<IpAddr>> {
        let found = self.0.resolver().lookup_ip(name).await;
        Ok(found.map_err(io::Error::other)?.iter().collect())
    }
}
