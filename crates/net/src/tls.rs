//! Whom we trust on the other end of a TLS line.
//!
//! One provider of cryptography (aws-lc-rs) serves the whole program. `main` calls
//! [`install_provider`] first; everything here names the provider itself and works without it.
//! There is no way to switch certificate checks off: a private authority is added to
//! [`Trust`] as PEM instead.

use std::sync::Arc;

use rustls::crypto::aws_lc_rs;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};

/// Makes aws-lc-rs the provider of every library that asks for "the default one".
/// Calling it twice is harmless.
pub fn install_provider() {
    let _already_installed = aws_lc_rs::default_provider().install_default();
}

/// The certificate authorities a client believes.
#[derive(Clone, Debug)]
pub struct Trust {
    client: Arc<ClientConfig>,
}

/// Why a set of authorities could not be made.
#[derive(Debug, thiserror::Error)]
pub enum TrustError {
    #[error("the file of certificate authorities cannot be read: {0}")]
    Pem(String),
    #[error("TLS cannot be set up: {0}")]
    Setup(String),
}

impl Trust {
    /// The machine's authorities.
    pub fn system() -> Result<Trust, TrustError> {
        Trust::build(system_roots())
    }

    /// The machine's authorities and those in `pem`.
    pub fn system_and(pem: &[u8]) -> Result<Trust, TrustError> {
        let mut roots = system_roots();
        add(&mut roots, pem)?;
        Trust::build(roots)
    }

    /// Nobody but the authorities in `pem`.
    pub fn only(pem: &[u8]) -> Result<Trust, TrustError> {
        let mut roots = RootCertStore::empty();
        add(&mut roots, pem)?;
        Trust::build(roots)
    }

    /// The same settings for whoever speaks TLS by himself.
    #[must_use]
    pub fn client(&self) -> Arc<ClientConfig> {
        Arc::clone(&self.client)
    }

    fn build(roots: RootCertStore) -> Result<Trust, TrustError> {
        let client = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|error| TrustError::Setup(error.to_string()))?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Trust {
            client: Arc::new(client),
        })
    }
}

fn system_roots() -> RootCertStore {
    let mut roots = RootCertStore::empty();
    let found = rustls_native_certs::load_native_certs();
    for error in &found.errors {
        tracing::warn!(%error, "a certificate authority of this machine was left out");
    }
    let (added, _unusable) = roots.add_parsable_certificates(found.certs);
    if added == 0 {
        tracing::warn!("this machine has no certificate authorities: no TLS server is trusted");
    }
    roots
}

fn add(roots: &mut RootCertStore, pem: &[u8]) -> Result<(), TrustError> {
    let before = roots.len();
    for certificate in CertificateDer::pem_slice_iter(pem) {
        let certificate = certificate.map_err(|error| TrustError::Pem(error.to_string()))?;
        roots
            .add(certificate)
            .map_err(|error| TrustError::Pem(error.to_string()))?;
    }
    if roots.len() == before {
        return Err(TrustError::Pem("it holds no certificate".into()));
    }
    Ok(())
}
