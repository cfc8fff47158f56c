//! The gate between a name and a connection: reqwest connects only to what comes out of here.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::address::{Network, is_outside};
use super::names::Names;

/// Judges addresses.
#[derive(Clone, Debug)]
pub(super) struct Guard {
    pub names: Names,
    pub allow: Arc<[Network]>,
}

/// A name of which no address may be reached.
#[derive(Debug, thiserror::Error)]
#[error("an inside address")]
pub(super) struct InsideAddress;

/// A name without addresses.
#[derive(Debug, thiserror::Error)]
#[error("no such name")]
pub(super) struct NoSuchName;

impl Guard {
    pub fn allows(&self, address: IpAddr) -> bool {
        is_outside(address) || self.allow.iter().any(|network| network.contains(address))
    }
}

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let guard = self.clone();
        Box::pin(async move {
            let found = guard.names.addresses(name.as_str()).await;
            let found = found.map_err(|_| NoSuchName)?;
            if found.is_empty() {
                return Err(NoSuchName.into());
            }
            let allowed = found.into_iter().filter(|address| guard.allows(*address));
            // The port is set by reqwest from the URL.
            let allowed: Vec<_> = allowed.map(|ip| SocketAddr::new(ip, 0)).collect();
            if allowed.is_empty() {
                return Err(InsideAddress.into());
            }
            let addresses: Addrs = Box::new(allowed.into_iter());
            Ok(addresses)
        })
    }
}
