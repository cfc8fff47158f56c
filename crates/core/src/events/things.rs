//! Which thing the row of an event's subject is.

use super::{Event, Kind};

/// A thing that has a name or a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Thing {
    Staff,
    Team,
    Place,
    Business,
    Tag,
    Conversation,
    Customer,
    Organisation,
    Mailbox,
    /// A mail of ours.
    Outgoing,
    /// A mail to us.
    Mail,
    Token,
    Calendar,
    Standard,
    Cause,
    Solution,
    RefusalRule,
    Promise,
    SetAside,
    Task,
    Visit,
    Budget,
    Approval,
    Gesture,
    Voucher,
    Procedure,
    KnownProblem,
    Contingency,
    ContingencyRun,
    JointUpdate,
    Finding,
    Run,
    Job,
}

impl Thing {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Team => "team",
            Self::Place => "place",
            Self::Business => "business",
            Self::Tag => "tag",
            Self::Conversation => "conversation",
            Self::Customer => "customer",
            Self::Organisation => "organisation",
            Self::Mailbox => "mailbox",
            Self::Outgoing => "outgoing",
            Self::Mail => "mail",
            Self::Token => "token",
            Self::Calendar => "calendar",
            Self::Standard => "standard",
            Self::Cause => "cause",
            Self::Solution => "solution",
            Self::RefusalRule => "refusal-rule",
            Self::Promise => "promise",
            Self::SetAside => "set-aside",
            Self::Task => "task",
            Self::Visit => "visit",
            Self::Budget => "budget",
            Self::Approval => "approval",
            Self::Gesture => "gesture",
            Self::Voucher => "voucher",
            Self::Procedure => "procedure",
            Self::KnownProblem => "known-problem",
            Self::Contingency => "contingency",
            Self::ContingencyRun => "contingency-run",
            Self::JointUpdate => "joint-update",
            Self::Finding => "finding",
            Self::Run => "run",
            Self::Job => "job",
        }
    }
}

impl Event {
    /// The things it is about beside its conversation and customer, as they are told: the thing
    /// itself, then whom or what it was done with.
    #[must_use]
    pub fn things(&self) -> Vec<(Thing, i64)> {
        let mut things: Vec<(Thing, i64)> = Vec::new();
        if let (Some(thing), Some(id)) = (self.thing(), self.subject) {
            things.push((thing, id));
        }
        for (fact, thing) in [("staff", Thing::Staff), ("rule", Thing::RefusalRule)] {
            things.extend(self.id_of(fact).map(|id| (thing, id)));
        }
        if self.kind == Kind::ApprovalMoved {
            things.extend(self.id_of("to").map(|id| (Thing::Staff, id)));
        }
        if self.kind == Kind::BusinessSet || self.is_number_of_business() {
            things.push((Thing::Business, 1));
        }
        things
    }

    fn thing(&self) -> Option<Thing> {
        Some(match self.kind {
            Kind::Assigned => Thing::Staff,
            Kind::Moved => Thing::Team,
            Kind::Tagged | Kind::Untagged => Thing::Tag,
            Kind::Merged | Kind::Unmerged | Kind::Split | Kind::Linked | Kind::Unlinked => {
                Thing::Conversation
            }
            Kind::CustomersMerged | Kind::CustomersUnmerged => Thing::Customer,
            Kind::ContingencyStarted | Kind::ContingencyEnded => Thing::ContingencyRun,
            Kind::ReturnDeciderSet => Thing::Place,
            Kind::SettingChanged => return self.of_which(),
            // The subject is an entry of the conversation.
            Kind::JointlyTold | Kind::Refused => return None,
            kind => return by_word(kind.about(), self.conversation.is_some()),
        })
    }

    /// Whose text was changed.
    fn of_which(&self) -> Option<Thing> {
        Some(match self.facts.get("of")?.as_str()? {
            "business" => Thing::Business,
            "mailbox" => Thing::Mailbox,
            "place" => Thing::Place,
            "team" => Thing::Team,
            "solution" => Thing::Solution,
            "standard" => Thing::Standard,
            _ => return None,
        })
    }

    fn is_number_of_business(&self) -> bool {
        self.kind == Kind::SettingChanged && self.facts.get("setting").is_some()
    }

    /// An id among the facts; 64 bits stand there as text.
    fn id_of(&self, fact: &str) -> Option<i64> {
        let value = self.facts.get(fact)?;
        let text = value.as_str().and_then(|text| text.parse().ok());
        value.as_i64().or(text)
    }
}

fn by_word(about: &str, in_conversation: bool) -> Option<Thing> {
    Some(match about {
        // Of those in a conversation it may be the entry.
        "outgoing" if !in_conversation => Thing::Outgoing,
        "mail" => Thing::Mail,
        "mailbox" | "channel" => Thing::Mailbox,
        "organisation" => Thing::Organisation,
        "staff" | "session" | "authority" => Thing::Staff,
        "team" => Thing::Team,
        "place" => Thing::Place,
        "token" => Thing::Token,
        "calendar" => Thing::Calendar,
        "standard" => Thing::Standard,
        "cause" => Thing::Cause,
        "solution" => Thing::Solution,
        "refusal" => Thing::RefusalRule,
        "promise" => Thing::Promise,
        "set_aside" => Thing::SetAside,
        "task" => Thing::Task,
        "visit" => Thing::Visit,
        "budget" => Thing::Budget,
        "approval" => Thing::Approval,
        "gesture" => Thing::Gesture,
        "voucher" => Thing::Voucher,
        "procedure" => Thing::Procedure,
        "known_problem" => Thing::KnownProblem,
        "contingency" => Thing::Contingency,
        "joint_update" => Thing::JointUpdate,
        "finding" => Thing::Finding,
        "run" => Thing::Run,
        "job" => Thing::Job,
        _ => return None,
    })
}
