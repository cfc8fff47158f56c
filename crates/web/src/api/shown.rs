//! How ids, times and closed words stand in JSON, and in the document.

use std::borrow::Cow;

use attent_core::{
    Language, Money, Role, approvals, budgets, cases, channels, conversations, counter, customers,
    events, findings, gestures,
    ids::{
        ApprovalId, AttachmentId, BudgetId, CalendarId, CaseId, CaseItemId, CaseOfferId,
        CaseRoundId, CauseId, ClockId, ConversationId, CustomerId, CustomerNoteId, EntryId,
        EventId, FileId, GestureId, IdentityId, JobId, KnownProblemId, MailId, MailboxId, NoticeId,
        OrganisationId, OutgoingId, PlaceId, ProcedureAnswerId, ProcedureId, ProcedureStepId,
        ProcedureWalkId, PromiseId, RefusalId, RefusalRuleId, RunId, SetAsideId, SolutionId,
        StaffId, StandardId, StandardVersionId, TagId, TaskId, TeamId, TokenId, UndoId, VisitId,
        VoucherId,
    },
    notices, outgoing, procedures, promises, refusals, runs, search, set_asides, solutions,
    standards, vouchers,
};
use attent_db::Millis;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{KnownFormat, ObjectBuilder, RefOr, Schema, SchemaFormat, Type},
};

/// An id: 64 bits as a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Id(pub i64);

macro_rules! ids {
    ($($id:ident),* $(,)?) => {$(
        impl From<$id> for Id {
            fn from(id: $id) -> Self {
                Self(id.0)
            }
        }

        impl From<Id> for $id {
            fn from(id: Id) -> Self {
                Self(id.0)
            }
        }
    )*};
}

ids!(
    ApprovalId,
    AttachmentId,
    BudgetId,
    CalendarId,
    ClockId,
    ConversationId,
    CustomerId,
    CustomerNoteId,
    EntryId,
    EventId,
    FileId,
    GestureId,
    IdentityId,
    JobId,
    KnownProblemId,
    MailId,
    MailboxId,
    NoticeId,
    OrganisationId,
    OutgoingId,
    PlaceId,
    ProcedureAnswerId,
    ProcedureId,
    ProcedureStepId,
    ProcedureWalkId,
    PromiseId,
    RunId,
    SetAsideId,
    StaffId,
    StandardId,
    StandardVersionId,
    TagId,
    TaskId,
    TeamId,
    TokenId,
    CaseId,
    CaseItemId,
    CaseOfferId,
    CaseRoundId,
    CauseId,
    RefusalId,
    RefusalRuleId,
    SolutionId,
    UndoId,
    VisitId,
    VoucherId,
);

impl Id {
    pub(crate) fn maybe(id: Option<impl Into<Self>>) -> Option<Self> {
        id.map(Into::into)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = Cow::<'_, str>::deserialize(d)?;
        let id = text
            .parse()
            .map_err(|_| serde::de::Error::custom("not an id"))?;
        Ok(Self(id))
    }
}

fn text() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

impl PartialSchema for Id {
    fn schema() -> RefOr<Schema> {
        text()
            .description(Some("64 bits in decimal digits"))
            .pattern(Some("^-?[0-9]{1,19}$"))
            .into()
    }
}

impl ToSchema for Id {}

/// RFC 3339 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Time(pub Millis);

impl Time {
    pub(crate) fn maybe(at: Option<Millis>) -> Option<Self> {
        at.map(Self)
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let time = jiff::Timestamp::from_millisecond(self.0.0);
        match time {
            Ok(time) => s.collect_str(&time),
            Err(_) => s.serialize_none(),
        }
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = Cow::<'_, str>::deserialize(d)?;
        let time: jiff::Timestamp = text.parse().map_err(serde::de::Error::custom)?;
        Ok(Self(Millis(time.as_millisecond())))
    }
}

impl PartialSchema for Time {
    fn schema() -> RefOr<Schema> {
        let format = SchemaFormat::KnownFormat(KnownFormat::DateTime);
        text().format(Some(format)).into()
    }
}

impl ToSchema for Time {}

/// A closed list of words.
pub(crate) trait Words: Copy {
    const NAME: &'static str;
    fn all() -> Vec<&'static str>;
}

macro_rules! words {
    ($($name:literal = $words:ty),* $(,)?) => {$(
        impl Words for $words {
            const NAME: &'static str = $name;
            fn all() -> Vec<&'static str> {
                Self::ALL.iter().copied().map(Self::as_str).collect()
            }
        }
    )*};
}

words! {
    "Role" = Role,
    "RuleDecision" = refusals::Decision,
    "Channel" = conversations::Channel,
    "ConversationKind" = conversations::Kind,
    "Priority" = conversations::Priority,
    "State" = conversations::State,
    "Lane" = conversations::Lane,
    "EntryKind" = conversations::EntryKind,
    "Relation" = conversations::Relation,
    "OutgoingState" = outgoing::State,
    "IdentityKind" = customers::IdentityKind,
    "Purpose" = budgets::Purpose,
    "GestureKind" = budgets::Kind,
    "Occasion" = budgets::Occasion,
    "LedgerEntry" = budgets::Entry,
    "Drawn" = budgets::SubjectKind,
    "GestureState" = gestures::State,
    "VoucherState" = vouchers::State,
    "ApprovalState" = approvals::State,
    "CaseKind" = cases::Kind,
    "CaseState" = cases::State,
    "Severity" = cases::Severity,
    "Wish" = cases::Wish,
    "Mood" = cases::Mood,
    "CaseWay" = cases::Way,
    "CaseOutcome" = cases::Outcome,
    "HandlingVerdict" = cases::Verdict,
    "ReturnReason" = cases::Reason,
    "ReturnCondition" = cases::Condition,
    "ReturnDecision" = cases::Decision,
    "TryEffect" = cases::Effect,
    "CasesOf" = cases::report::Which,
    "SolutionKind" = solutions::Kind,
    "PromiseState" = promises::State,
    "PromiseCounts" = promises::Counted,
    "PromiseOrigin" = promises::Origin,
    "PromiseCondition" = promises::ConditionKind,
    "Inform" = promises::Inform,
    "KeptHow" = promises::KeptHow,
    "Told" = promises::How,
    "SetAsideState" = set_asides::State,
    "ClockKind" = standards::Clock,
    "ClockEnded" = standards::Ended,
    "PauseBecause" = standards::Because,
    "FindingState" = findings::State,
    "FindingSource" = findings::Source,
    "ProcedureEnding" = procedures::Ending,
    "VisitChannel" = counter::Way,
    "VisitOutcome" = counter::Outcome,
    "CaseStep" = cases::Step,
    "EventKind" = events::Kind,
    "Found" = search::HitKind,
    "MailSecurity" = channels::Security,
    "NoticeKind" = notices::Kind,
    "RunState" = runs::State,
}

/// The views of a program: it is no person, and has no drafts.
pub(crate) fn views() -> impl Iterator<Item = conversations::View> {
    let all = conversations::View::ALL.iter().copied();
    all.filter(|view| *view != conversations::View::Drafts)
}

impl Words for conversations::View {
    const NAME: &'static str = "View";
    fn all() -> Vec<&'static str> {
        views().map(Self::as_str).collect()
    }
}

impl Words for Language {
    const NAME: &'static str = "Language";
    fn all() -> Vec<&'static str> {
        Self::ALL.iter().copied().map(Self::code).collect()
    }
}

/// One word of a closed list, as the core writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Word<T>(pub T);

impl<T: Words> PartialSchema for Word<T> {
    fn schema() -> RefOr<Schema> {
        text().enum_values(Some(T::all())).into()
    }
}

impl<T: Words> ToSchema for Word<T> {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed(T::NAME)
    }
}

/// Names without parameters, as the document wants them in fields.
pub(crate) type LanguageWord = Word<Language>;
pub(crate) type CountedWord = Word<promises::Counted>;
pub(crate) type RoleWord = Word<Role>;
pub(crate) type RuleDecisionWord = Word<refusals::Decision>;
pub(crate) type ChannelWord = Word<conversations::Channel>;
pub(crate) type KindWord = Word<conversations::Kind>;
pub(crate) type PriorityWord = Word<conversations::Priority>;
pub(crate) type StateWord = Word<conversations::State>;
pub(crate) type LaneWord = Word<conversations::Lane>;
pub(crate) type ViewWord = Word<conversations::View>;
pub(crate) type RelationWord = Word<conversations::Relation>;
pub(crate) type EntryKindWord = Word<conversations::EntryKind>;
pub(crate) type SendingWord = Word<outgoing::State>;
pub(crate) type IdentityKindWord = Word<customers::IdentityKind>;
pub(crate) type PurposeWord = Word<budgets::Purpose>;
pub(crate) type GestureKindWord = Word<budgets::Kind>;
pub(crate) type OccasionWord = Word<budgets::Occasion>;
pub(crate) type LedgerEntryWord = Word<budgets::Entry>;
pub(crate) type DrawnWord = Word<budgets::SubjectKind>;
pub(crate) type GestureStateWord = Word<gestures::State>;
pub(crate) type VoucherStateWord = Word<vouchers::State>;
pub(crate) type ApprovalStateWord = Word<approvals::State>;

/// Minor units of a currency: `{"amount": 1250, "currency": "EUR"}` is twelve euros and fifty cents.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Sum(pub Money);

impl PartialSchema for Sum {
    fn schema() -> RefOr<Schema> {
        let amount = ObjectBuilder::new().schema_type(Type::Integer);
        let currency = text().description(Some("ISO 4217"));
        ObjectBuilder::new()
            .property("amount", amount)
            .property("currency", currency)
            .required("amount")
            .required("currency")
            .into()
    }
}

impl ToSchema for Sum {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("Money")
    }
}
