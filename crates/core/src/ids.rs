//! Ids as types, so that a customer's id never stands where a conversation's is meant.

/// Declares newtyped ids: 64 bits, made by the program, sorted by time.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map($name)
            }
        }

        impl From<$name> for attent_db::Value {
            fn from(id: $name) -> Self {
                Self::Int(id.0)
            }
        }

        impl attent_db::FromValue for $name {
            fn from_value(value: attent_db::ValueRef<'_>) -> Result<Self, attent_db::Error> {
                i64::from_value(value).map($name)
            }
        }

        /// As a string: 64 bits do not fit a JavaScript number.
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}

ids! {
    ApprovalId,
    AttachmentId,
    BudgetId,
    CaseEscalationId,
    CaseFulfilmentId,
    CaseHandoverId,
    CaseId,
    CaseItemId,
    CaseOfferId,
    CaseRoundId,
    CaseTryId,
    CalendarId,
    CauseId,
    ClockId,
    ClockPauseId,
    TaskId,
    VisitId,
    ContingencyId,
    ContingencyRunId,
    ConversationId,
    CustomerId,
    CustomerNoteId,
    DraftId,
    EntryId,
    EventId,
    FileId,
    FindingId,
    GestureId,
    IdentityId,
    JobId,
    JointUpdateId,
    KnownProblemId,
    LedgerId,
    MailId,
    MailboxId,
    NoticeId,
    OrganisationId,
    OutgoingId,
    PlaceId,
    ProcedureAnswerId,
    ProcedureId,
    ProcedureStepId,
    ProcedureVersionId,
    ProcedureWalkId,
    RedemptionId,
    ReservationId,
    PromiseId,
    RefusalId,
    RefusalRuleId,
    RunId,
    SessionId,
    SetAsideId,
    SignInLinkId,
    SolutionId,
    StaffId,
    StandardId,
    StandardVersionId,
    TagId,
    TeamId,
    TokenId,
    UndoId,
    VoucherId,
}
