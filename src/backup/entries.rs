//! The archive as a file: entries written one after the other, and read in the same order.

use std::{
    fs::File,
    io::{BufReader, BufWriter, Read, Write},
    path::{Path, PathBuf},
};

use flate2::{Compression, read::MultiGzDecoder, write::GzEncoder};

/// An archive that is being written beside its place.
pub(super) struct Writing {
    tar: tar::Builder<GzEncoder<BufWriter<File>>>,
    beside: PathBuf,
    place: PathBuf,
    at: u64,
}

impl Writing {
    /// Readable by its owner only: all customers are in it.
    pub fn begin(place: &Path, at: u64) -> Result<Self, String> {
        use std::os::unix::fs::OpenOptionsExt;
        let mut beside = place.as_os_str().to_owned();
        beside.push(".part");
        let beside = PathBuf::from(beside);
        let mut options = File::options();
        let file = options
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&beside);
        let file =
            file.map_err(|error| format!("{} cannot be written: {error}", beside.display()))?;
        let packed = GzEncoder::new(BufWriter::new(file), Compression::fast());
        Ok(Self {
            tar: tar::Builder::new(packed),
            beside,
            place: place.to_owned(),
            at,
        })
    }

    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), String> {
        let mut header = tar::Header::new_gnu();
        header.set_size(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        header.set_mode(0o600);
        header.set_mtime(self.at);
        self.tar
            .append_data(&mut header, name, bytes)
            .map_err(|error| format!("{} cannot be written: {error}", self.beside.display()))
    }

    /// On the disk, then in its place; answers its size.
    pub fn finish(self) -> Result<u64, String> {
        let (beside, place) = (self.beside, self.place);
        let end = || -> std::io::Result<u64> {
            let mut file = self.tar.into_inner()?.finish()?;
            file.flush()?;
            let file = file
                .into_inner()
                .map_err(std::io::IntoInnerError::into_error)?;
            file.sync_all()?;
            let size = file.metadata()?.len();
            std::fs::rename(&beside, &place)?;
            let folder = place
                .parent()
                .filter(|folder| !folder.as_os_str().is_empty());
            File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
            Ok(size)
        };
        end().map_err(|error| format!("{} cannot be written: {error}", place.display()))
    }
}

/// Each entry with its name, in order, until `take` has an error.
pub(super) fn each(
    place: &Path,
    mut take: impl FnMut(&str, &mut dyn Read) -> Result<(), String>,
) -> Result<(), String> {
    let no = |error: std::io::Error| format!("{} is no whole archive: {error}", place.display());
    let file = File::open(place)
        .map_err(|error| format!("{} cannot be read: {error}", place.display()))?;
    let mut tar = tar::Archive::new(MultiGzDecoder::new(BufReader::new(file)));
    for entry in tar.entries().map_err(no)? {
        let mut entry = entry.map_err(no)?;
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        take(&name, &mut entry)?;
    }
    // The check sum stands behind all of it.
    std::io::copy(&mut tar.into_inner(), &mut std::io::sink()).map_err(no)?;
    Ok(())
}
