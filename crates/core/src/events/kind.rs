//! The kinds of events: a closed list. A kind's facts may gain a version, never change one.

/// Declares the kinds with the word each is stored as.
macro_rules! kinds {
    ($($name:ident = $word:literal),* $(,)?) => {
        /// What happened. The stored word is for ever; see `as_str`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Kind { $($name),* }

        impl Kind {
            pub const ALL: &[Self] = &[$(Self::$name),*];

            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word),* }
            }
        }

        impl serde::Serialize for Kind {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.as_str())
            }
        }
    };
}

kinds! {
    // Conversations.
    Opened = "conversation.opened",
    MailCame = "entry.mail_came",
    FormCame = "entry.form_came",
    AutomaticCame = "entry.automatic_came",
    Replied = "entry.replied",
    Noted = "entry.noted",
    CallNoted = "entry.call_noted",
    VisitNoted = "entry.visit_noted",
    StrangerAccepted = "entry.stranger_accepted",
    TokenForged = "entry.token_forged",
    Assigned = "conversation.assigned",
    Moved = "conversation.moved",
    Closed = "conversation.closed",
    Reopened = "conversation.reopened",
    Snoozed = "conversation.snoozed",
    Woke = "conversation.woke",
    MarkedSpam = "conversation.marked_spam",
    UnmarkedSpam = "conversation.unmarked_spam",
    KindSet = "conversation.kind_set",
    PrioritySet = "conversation.priority_set",
    SubjectSet = "conversation.subject_set",
    Tagged = "conversation.tagged",
    Untagged = "conversation.untagged",
    Merged = "conversation.merged",
    Unmerged = "conversation.unmerged",
    Split = "conversation.split",
    Linked = "conversation.linked",
    Unlinked = "conversation.unlinked",
    RecipientRemoved = "conversation.recipient_removed",
    // Mail out.
    SendUndone = "outgoing.undone",
    Sent = "outgoing.sent",
    SendFailed = "outgoing.failed",
    SendInterrupted = "outgoing.interrupted",
    SendDecided = "outgoing.decided",
    SendRetried = "outgoing.retried",
    SendWithdrawn = "outgoing.withdrawn",
    SendLetBe = "outgoing.let_be",
    Bounced = "outgoing.bounced",
    Acknowledged = "outgoing.acknowledged",
    // Mail in.
    Quarantined = "mail.quarantined",
    QuarantineRetried = "mail.quarantine_retried",
    QuarantineDropped = "mail.quarantine_dropped",
    // Customers.
    CustomerAdded = "customer.added",
    CustomerChanged = "customer.changed",
    CustomerNoted = "customer.noted",
    CustomerNoteChanged = "customer.note_changed",
    CustomerNoteRemoved = "customer.note_removed",
    IdentityAdded = "customer.identity_added",
    IdentityRemoved = "customer.identity_removed",
    IdentityUndeliverable = "customer.identity_undeliverable",
    CustomersMerged = "customer.merged",
    CustomersUnmerged = "customer.unmerged",
    CustomerErased = "customer.erased",
    CustomerExported = "customer.exported",
    OrganisationAdded = "organisation.added",
    OrganisationChanged = "organisation.changed",
    OrganisationRemoved = "organisation.removed",
    // People and the business.
    BusinessSet = "business.set",
    SettingChanged = "setting.changed",
    PlaceAdded = "place.added",
    PlaceChanged = "place.changed",
    TeamAdded = "team.added",
    TeamChanged = "team.changed",
    MemberAdded = "team.member_added",
    MemberRemoved = "team.member_removed",
    LeadSet = "team.lead_set",
    StaffInvited = "staff.invited",
    StaffJoined = "staff.joined",
    StaffChanged = "staff.changed",
    StaffDisabled = "staff.disabled",
    StaffEnabled = "staff.enabled",
    RoleSet = "staff.role_set",
    PasswordSet = "staff.password_set",
    ResetAsked = "staff.reset_asked",
    SignedIn = "session.signed_in",
    SignInRefused = "session.refused",
    SignedOut = "session.signed_out",
    SessionRevoked = "session.revoked",
    TokenMade = "token.made",
    TokenRevoked = "token.revoked",
    // Channels.
    MailboxAdded = "mailbox.added",
    MailboxChanged = "mailbox.changed",
    MailboxRetired = "mailbox.retired",
    ChannelFailed = "channel.failed",
    ChannelRecovered = "channel.recovered",
    // Promises, and what is kept aside.
    PromiseMade = "promise.made",
    PromiseMet = "promise.met",
    PromiseAtRisk = "promise.at_risk",
    PromiseLate = "promise.late",
    PromiseDone = "promise.done",
    PromiseKept = "promise.kept",
    PromiseDisputed = "promise.disputed",
    PromiseRenegotiated = "promise.renegotiated",
    PromiseWithdrawn = "promise.withdrawn",
    PromiseBroken = "promise.broken",
    PromiseHanded = "promise.handed",
    PromiseFollowedUp = "promise.followed_up",
    SetAsideInLine = "set_aside.in_line",
    SetAsideKept = "set_aside.kept",
    SetAsideExtended = "set_aside.extended",
    SetAsideCollected = "set_aside.collected",
    SetAsideGivenBack = "set_aside.given_back",
    SetAsideExpired = "set_aside.expired",
    // Cases.
    CaseOpened = "case.opened",
    CaseAcknowledged = "case.acknowledged",
    CaseAssessed = "case.assessed",
    CaseReassessed = "case.reassessed",
    CaseInvestigating = "case.investigating",
    CaseCoreSet = "case.core_set",
    CaseReadBack = "case.read_back",
    CaseWishSet = "case.wish_set",
    CaseMoodSet = "case.mood_set",
    CaseOffered = "case.offered",
    CaseOfferWithdrawn = "case.offer_withdrawn",
    CaseOffersEnded = "case.offers_ended",
    CaseChosen = "case.chosen",
    CaseNoneSuited = "case.none_suited",
    CaseFulfilling = "case.fulfilling",
    CaseDelivered = "case.delivered",
    CaseDeliveryFailed = "case.delivery_failed",
    CaseClosed = "case.closed",
    CaseReopened = "case.reopened",
    CaseEscalated = "case.escalated",
    CaseEscalationEnded = "case.escalation_ended",
    CaseHandedOver = "case.handed_over",
    CaseTaken = "case.taken",
    CaseHandoverEnded = "case.handover_ended",
    CaseRepeated = "case.repeated",
    CaseItemAdded = "case.item_added",
    CaseItemRemoved = "case.item_removed",
    CaseItemDecided = "case.item_decided",
    CaseTried = "case.tried",
    CaseDiagnosed = "case.diagnosed",
    CaseHandlingAsked = "case.handling_asked",
    CaseHandlingAnswered = "case.handling_answered",
    ReturnDeciderSet = "case.decider_set",
    CauseAdded = "cause.added",
    CauseChanged = "cause.changed",
    SolutionAdded = "solution.added",
    SolutionChanged = "solution.changed",
    Refused = "refusal.recorded",
    RefusalRuleAdded = "refusal.rule_added",
    RefusalRuleChanged = "refusal.rule_changed",
    RefusalRuleReviewed = "refusal.rule_reviewed",
    // The counter and the phone.
    VisitorCame = "visit.came",
    VisitorGreeted = "visit.greeted",
    VisitEnded = "visit.ended",
    // Internal work.
    TaskAdded = "task.added",
    TaskTaken = "task.taken",
    TaskDone = "task.done",
    TaskReopened = "task.reopened",
    // Standards and their clocks.
    CalendarAdded = "calendar.added",
    CalendarChanged = "calendar.changed",
    CalendarRetired = "calendar.retired",
    StandardAdded = "standard.added",
    StandardChanged = "standard.changed",
    StandardRetired = "standard.retired",
    ClockAtRisk = "clock.at_risk",
    ClockLate = "clock.late",
    ClockMet = "clock.met",
    ClockMissed = "clock.missed",
    DeadlineSet = "clock.deadline_set",
    DeadlineDropped = "clock.deadline_dropped",
    // Runs.
    RunStarted = "run.started",
    RunEnded = "run.ended",
    // Authority and budgets, gestures, vouchers.
    BudgetMoved = "budget.moved",
    AuthoritySet = "authority.set",
    ApprovalAsked = "approval.asked",
    ApprovalMoved = "approval.moved",
    ApprovalDecided = "approval.decided",
    ApprovalLapsed = "approval.lapsed",
    ApprovalWithdrawn = "approval.withdrawn",
    GestureOffered = "gesture.offered",
    GestureDelivered = "gesture.delivered",
    GestureReleased = "gesture.released",
    GestureReversed = "gesture.reversed",
    GestureThanked = "gesture.thanked",
    VoucherIssued = "voucher.issued",
    VoucherRedeemed = "voucher.redeemed",
    VoucherExpired = "voucher.expired",
    VoucherWithdrawn = "voucher.withdrawn",
    // Foresight.
    ProcedureAdded = "procedure.added",
    ProcedureChanged = "procedure.changed",
    ProcedurePublished = "procedure.published",
    ProcedureStarted = "procedure.started",
    ProcedureEnded = "procedure.ended",
    KnownProblemAdded = "known_problem.added",
    KnownProblemChanged = "known_problem.changed",
    KnownProblemLinked = "known_problem.linked",
    KnownProblemUnlinked = "known_problem.unlinked",
    KnownProblemFixed = "known_problem.fixed",
    KnownProblemBack = "known_problem.back",
    JointUpdateSent = "joint_update.sent",
    JointlyTold = "joint_update.told",
    ContingencyAdded = "contingency.added",
    ContingencyChanged = "contingency.changed",
    ContingencyStarted = "contingency.started",
    ContingencyEnded = "contingency.ended",
    FindingOpened = "finding.opened",
    FindingDone = "finding.done",
    FindingVerified = "finding.verified",
    FindingReopened = "finding.reopened",
    // Jobs that failed for good.
    JobRetried = "job.retried",
    JobDropped = "job.dropped",
}

impl Kind {
    /// The version of the kind's facts; readers keep reading the old ones.
    #[must_use]
    pub fn version(self) -> i64 {
        1
    }

    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == word)
    }
}
