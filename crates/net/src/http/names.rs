//! Who tells the addresses of a name.

use std::io;
use std::net::IpAddr;

use tokio::net::lookup_host;

use crate::dns::Resolver;

/// The machine's own way (hosts file included), or one resolver.
#[derive(Clone, Debug)]
pub enum Names {
    System,
    Resolver(Resolver),
}

impl Names {
    pub(super) async fn addresses(&self, name: &str) -> io::Result<Vec<IpAddr>> {
        match self {
            Names::System => {
                let found = lookup_host((name, 0)).await?;
                Ok(found.map(|address| address.ip()).collect())
            }
            Names::Resolver(resolver) => resolver.addresses(name).await,
        }
    }
}
