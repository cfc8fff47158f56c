//! A DNS server on loopback that knows a handful of names.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};

use tokio::net::UdpSocket;

/// What it knows; may be changed while it runs.
#[derive(Clone, Default)]
pub struct Zone(Arc<Mutex<Records>>);

/// The data of each record, by name and kind.
type Records = HashMap<(String, u16), Vec<Vec<u8>>>;

const TXT: u16 = 16;
const A: u16 = 1;
const AAAA: u16 = 28;

impl Zone {
    pub fn txt(&self, name: &str, text: &str) {
        let pieces = text.as_bytes().chunks(200);
        let data = pieces.flat_map(|piece| [&[piece.len() as u8], piece].concat());
        self.set(name, TXT, vec![data.collect()]);
    }

    /// Replaces the addresses of a name.
    pub fn addresses(&self, name: &str, addresses: &[&str]) {
        let (mut four, mut six) = (Vec::new(), Vec::new());
        for address in addresses {
            match address.parse().unwrap() {
                IpAddr::V4(address) => four.push(address.octets().to_vec()),
                IpAddr::V6(address) => six.push(address.octets().to_vec()),
            }
        }
        self.set(name, A, four);
        self.set(name, AAAA, six);
    }

    fn set(&self, name: &str, kind: u16, data: Vec<Vec<u8>>) {
        let key = (name.to_ascii_lowercase(), kind);
        self.0.lock().unwrap().insert(key, data);
    }

    /// Starts answering; for as long as the runtime runs.
    pub async fn serve(&self) -> SocketAddr {
        let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let address = socket.local_addr().unwrap();
        let zone = self.clone();
        tokio::spawn(async move {
            let mut question = [0; 1_500];
            while let Ok((size, peer)) = socket.recv_from(&mut question).await {
                if let Some(answer) = zone.answer(&question[..size]) {
                    let _sent = socket.send_to(&answer, peer).await;
                }
            }
        });
        address
    }

    fn answer(&self, question: &[u8]) -> Option<Vec<u8>> {
        let (mut at, mut labels) = (12, Vec::new());
        loop {
            let length = usize::from(*question.get(at)?);
            at += 1;
            if length == 0 {
                break;
            }
            labels.push(String::from_utf8_lossy(question.get(at..at + length)?).into_owned());
            at += length;
        }
        let name = labels.join(".").to_ascii_lowercase();
        let kind = u16::from_be_bytes([*question.get(at)?, *question.get(at + 1)?]);
        let zone = self.0.lock().unwrap();
        let known = zone.keys().any(|(known, _)| *known == name);
        let records = zone.get(&(name, kind)).cloned().unwrap_or_default();
        let code = if known { 0 } else { 3 };
        let mut answer = question.get(..2)?.to_vec();
        answer.extend([0x81, 0x80 | code, 0, 1, 0, records.len() as u8, 0, 0, 0, 0]);
        answer.extend(question.get(12..at + 4)?);
        for data in records {
            // The name by reference, the kind, class IN, kept for no time.
            answer.extend([0xc0, 12]);
            answer.extend(kind.to_be_bytes());
            answer.extend([0, 1, 0, 0, 0, 0]);
            answer.extend((data.len() as u16).to_be_bytes());
            answer.extend(data);
        }
        Some(answer)
    }
}
