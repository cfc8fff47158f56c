//! The web by TLS of our own: `tls_cert` and `tls_key`.

use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    sync::Arc,
};

use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned, pki_types::ServerName};

use crate::{program::run, support::until};

#[test]
fn a_browser_is_served_by_tls() {
    attent_net::tls::install_provider();
    let folder = tempfile::tempdir().expect("a folder");
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let (cert, key) = (
        folder.path().join("cert.pem"),
        folder.path().join("key.pem"),
    );
    fs::write(&cert, made.cert.pem()).expect("written");
    fs::write(&key, made.signing_key.serialize_pem()).expect("written");
    let (cert, key) = (cert.display().to_string(), key.display().to_string());
    let settings = [
        ("ATTENT_TLS_CERT", cert.as_str()),
        ("ATTENT_TLS_KEY", key.as_str()),
    ];
    let (program, _) = run(&folder.path().join("data"), &settings);

    let mut roots = RootCertStore::empty();
    roots.add(made.cert.der().clone()).expect("a root");
    let config = ClientConfig::builder()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let config = Arc::new(config);
    let ask = |path: &str| -> Result<String, String> {
        let words = |error: std::io::Error| error.to_string();
        let stream = TcpStream::connect(program.web).map_err(words)?;
        let name = ServerName::try_from("localhost").expect("a name");
        let tls = ClientConnection::new(Arc::clone(&config), name).map_err(|e| e.to_string())?;
        let mut stream = StreamOwned::new(tls, stream);
        let port = program.web.port();
        let asked =
            format!("GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n");
        stream.write_all(asked.as_bytes()).map_err(words)?;
        let mut all = Vec::new();
        // Some servers close without saying so first: what came counts.
        let _ = stream.read_to_end(&mut all);
        Ok(String::from_utf8_lossy(&all).into_owned())
    };
    let page = until("a page by TLS", || {
        ask("/set-up").ok().filter(|page| !page.is_empty())
    });
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert!(page.contains("<form"), "{page}");

    let plain = program.get("/set-up");
    assert!(
        plain.as_ref().map_or(true, |(status, _)| *status != 200),
        "nothing is served in the clear: {plain:?}"
    );
    // One who says nothing holds nobody up.
    let _silent = TcpStream::connect(program.web).expect("connected");
    let again = ask("/health/live").expect("served all the same");
    assert!(again.starts_with("HTTP/1.1 200"), "{again}");
    program.end();
}
