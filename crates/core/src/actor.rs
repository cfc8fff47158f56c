//! Who acts, and how far they reach.
//!
//! An [`Actor`] is made once, at the border, from a session, a token, or for a channel or the
//! system. Every read goes through it: what is out of reach is not found.

use attent_db::Value;

use crate::{
    Error, Result,
    ids::{CustomerId, StaffId, TeamId, TokenId},
};

/// What someone may do, from least to most.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Sees, changes nothing.
    Viewer,
    /// Serves customers.
    Staff,
    /// Also runs teams, mailboxes and people below the owner.
    Manager,
    /// Everything, closed teams included.
    Owner,
}

impl Role {
    pub const ALL: [Self; 4] = [Self::Owner, Self::Manager, Self::Staff, Self::Viewer];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Staff => "staff",
            Self::Manager => "manager",
            Self::Owner => "owner",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Staff(StaffId),
    Token(TokenId),
    Customer(CustomerId),
    /// A way in: a mailbox, the door.
    Channel,
    /// The program itself: reconcilers, jobs, commands.
    System,
}

impl Who {
    /// As an event stores it.
    #[must_use]
    pub fn parts(self) -> (&'static str, Option<i64>) {
        match self {
            Self::Staff(id) => ("staff", Some(id.0)),
            Self::Token(id) => ("token", Some(id.0)),
            Self::Customer(id) => ("customer", Some(id.0)),
            Self::Channel => ("channel", None),
            Self::System => ("system", None),
        }
    }
}

#[derive(Clone, Debug)]
pub struct Actor {
    pub who: Who,
    pub role: Role,
    /// The teams a staff member belongs to.
    pub teams: Vec<TeamId>,
    /// Closed teams whose conversations the actor may read; `None` reaches all of them.
    reach: Option<Vec<TeamId>>,
}

impl Actor {
    #[must_use]
    pub fn staff(id: StaffId, role: Role, teams: Vec<TeamId>) -> Self {
        let reach = (role != Role::Owner).then(|| teams.clone());
        Self {
            who: Who::Staff(id),
            role,
            teams,
            reach,
        }
    }

    /// A token reaches closed teams only as an owner's.
    #[must_use]
    pub fn token(id: TokenId, role: Role) -> Self {
        let reach = (role != Role::Owner).then(Vec::new);
        Self {
            who: Who::Token(id),
            role,
            teams: Vec::new(),
            reach,
        }
    }

    /// A customer on a page of their own: reads no conversation, does what that page offers.
    #[must_use]
    pub fn customer(id: CustomerId) -> Self {
        Self {
            who: Who::Customer(id),
            role: Role::Viewer,
            teams: Vec::new(),
            reach: Some(Vec::new()),
        }
    }

    #[must_use]
    pub fn system() -> Self {
        Self {
            who: Who::System,
            role: Role::Owner,
            teams: Vec::new(),
            reach: None,
        }
    }

    #[must_use]
    pub fn channel() -> Self {
        Self {
            who: Who::Channel,
            ..Self::system()
        }
    }

    #[must_use]
    pub fn staff_id(&self) -> Option<StaffId> {
        match self.who {
            Who::Staff(id) => Some(id),
            _ => None,
        }
    }

    /// # Errors
    /// [`Error::Forbidden`] below `role`.
    pub fn at_least(&self, role: Role) -> Result<()> {
        if self.role >= role {
            Ok(())
        } else {
            Err(Error::Forbidden)
        }
    }

    /// Whether text of a conversation sealed to `team` (0: not sealed) may be read.
    #[must_use]
    pub fn reaches(&self, sealed_team: i64) -> bool {
        sealed_team == 0
            || self
                .reach
                .as_ref()
                .is_none_or(|teams| teams.contains(&TeamId(sealed_team)))
    }

    /// The condition that leaves what the actor may read, of the conversation `c`; its value goes behind
    /// the others.
    pub(crate) fn within_reach(&self, values: &mut Vec<Value>) -> String {
        let Some(reach) = self.reach_list() else {
            return String::new();
        };
        values.push(reach);
        format!(" AND c.sealed_team IN (${})", values.len())
    }

    /// `None`: everything. Else the values `sealed_team` may have, 0 among them, for an `IN`.
    #[must_use]
    pub fn reach_list(&self) -> Option<Value> {
        let teams = self.reach.as_ref()?;
        let open = std::iter::once(Value::Int(0));
        Some(Value::List(
            open.chain(teams.iter().map(|team| Value::Int(team.0)))
                .collect(),
        ))
    }
}
