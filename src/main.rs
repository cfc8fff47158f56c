//! `attent`: see `attent --help`.

use std::process::ExitCode;

/// Pages are made of many small texts, which one thread makes and another drops: this one is made
/// for that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    attent_net::tls::install_provider();
    attent::cli::run()
}
