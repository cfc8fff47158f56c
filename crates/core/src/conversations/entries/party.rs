//! Who is on a mail, as they stood on it.

use attent_mail::Address;
use serde::{Deserialize, Serialize};

use crate::Result;

/// The addresses on a mail.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addresses {
    pub from: Option<Party>,
    #[serde(default)]
    pub to: Vec<Party>,
    #[serde(default)]
    pub cc: Vec<Party>,
    #[serde(default)]
    pub bcc: Vec<Party>,
    #[serde(default)]
    pub reply_to: Vec<Party>,
}

impl Addresses {
    /// As an entry keeps them.
    pub(super) fn to_json(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|e| crate::Error::Internal(e.to_string()))
    }
}

/// A name and an address as they stood on the mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub address: String,
}

impl Party {
    #[must_use]
    pub fn key(&self) -> String {
        attent_mail::address_key(&self.address)
    }

    #[must_use]
    pub fn to_address(&self) -> Address {
        Address {
            name: self.name.clone(),
            address: self.address.clone(),
        }
    }
}

impl From<&Address> for Party {
    fn from(address: &Address) -> Self {
        Self {
            name: address.name.clone(),
            address: address.address.clone(),
        }
    }
}
