//! `attent`: see `attent --help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    attent_net::tls::install_provider();
    attent::cli::run()
}
