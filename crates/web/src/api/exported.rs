//! The shape of everything held on a customer, as the core writes it (`customers::export`): only the
//! document needs it, and the stories hold what is answered against it.
#![expect(dead_code, reason = "only the schemas are used")]

use attent_core::{
    budgets, cases, conversations, customers, gestures, promises, set_asides, vouchers,
};
use utoipa::ToSchema;

use super::shown::{Id, Time, Word};

type CaseDecisionWord = Word<cases::Decision>;
type CaseKindWord = Word<cases::Kind>;
type CaseOutcomeWord = Word<cases::Outcome>;
type CaseStateWord = Word<cases::State>;
type CaseWayWord = Word<cases::Way>;
type ChannelWord = Word<conversations::Channel>;
type ConditionWord = Word<cases::Condition>;
type EffectWord = Word<cases::Effect>;
type EntryKindWord = Word<conversations::EntryKind>;
type GestureKindWord = Word<budgets::Kind>;
type GestureStateWord = Word<gestures::State>;
type IdentityKindWord = Word<customers::IdentityKind>;
type KindWord = Word<conversations::Kind>;
type MoodWord = Word<cases::Mood>;
type OccasionWord = Word<budgets::Occasion>;
type PromiseStateWord = Word<promises::State>;
type ReasonWord = Word<cases::Reason>;
type SetAsideStateWord = Word<set_asides::State>;
type SeverityWord = Word<cases::Severity>;
type StateWord = Word<conversations::State>;
type StepWord = Word<cases::Step>;
type VerdictWord = Word<cases::Verdict>;
type VoucherStateWord = Word<vouchers::State>;
type WishWord = Word<cases::Wish>;

/// Everything held on a customer.
#[derive(ToSchema)]
pub(super) struct Export {
    id: Id,
    name: String,
    language: Option<String>,
    time_zone: Option<String>,
    /// Its name.
    organisation: Option<String>,
    say_it: String,
    form_of_address: String,
    tact: String,
    first_contact_at: Option<Time>,
    last_contact_at: Option<Time>,
    identities: Vec<ExportedIdentity>,
    merged_records: Vec<ExportedRecord>,
    notes: Vec<ExportedNote>,
    conversations: Vec<ExportedConversation>,
    gestures: Vec<ExportedGesture>,
    vouchers: Vec<ExportedVoucher>,
    promises: Vec<ExportedPromise>,
    set_asides: Vec<ExportedSetAside>,
    cases: Vec<ExportedCase>,
    refusals: Vec<ExportedRefusal>,
}

#[derive(ToSchema)]
struct ExportedIdentity {
    kind: IdentityKindWord,
    value: String,
    since: Time,
}

/// Another record of the same person, taken up.
#[derive(ToSchema)]
struct ExportedRecord {
    id: Id,
    name: String,
    say_it: String,
    form_of_address: String,
    tact: String,
}

#[derive(ToSchema)]
struct ExportedNote {
    text: String,
    at: Time,
}

#[derive(ToSchema)]
struct ExportedConversation {
    number: i64,
    subject: String,
    channel: ChannelWord,
    kind: KindWord,
    state: StateWord,
    opened_at: Time,
    closed_at: Option<Time>,
    entries: Vec<ExportedEntry>,
}

#[derive(ToSchema)]
struct ExportedEntry {
    kind: EntryKindWord,
    at: Time,
    addresses: Option<ExportedAddresses>,
    subject: Option<String>,
    text: String,
    /// What was written before and stood below it.
    quoted: Option<String>,
    attachments: Vec<ExportedAttachment>,
}

#[derive(ToSchema)]
struct ExportedAddresses {
    from: Option<ExportedParty>,
    to: Vec<ExportedParty>,
    cc: Vec<ExportedParty>,
    bcc: Vec<ExportedParty>,
    reply_to: Vec<ExportedParty>,
}

#[derive(ToSchema)]
struct ExportedParty {
    name: Option<String>,
    address: String,
}

#[derive(ToSchema)]
struct ExportedAttachment {
    name: String,
    r#type: String,
    /// In bytes.
    size: i64,
    sha256: String,
}

#[derive(ToSchema)]
struct ExportedGesture {
    kind: GestureKindWord,
    occasion: OccasionWord,
    /// In minor units.
    amount: i64,
    currency: String,
    story: String,
    state: GestureStateWord,
    at: Time,
}

#[derive(ToSchema)]
struct ExportedVoucher {
    code: String,
    /// In minor units.
    amount: i64,
    /// In minor units.
    remaining: i64,
    currency: String,
    story: String,
    state: VoucherStateWord,
    at: Time,
    expires_at: Time,
}

#[derive(ToSchema)]
struct ExportedPromise {
    text: String,
    state: PromiseStateWord,
    made_at: Time,
    first_due_at: Option<Time>,
    due_at: Option<Time>,
    condition: Option<String>,
    done_at: Option<Time>,
    kept_at: Option<Time>,
    steps: Vec<ExportedPromiseStep>,
}

#[derive(ToSchema)]
struct ExportedPromiseStep {
    at: Time,
    what: String,
    how: Option<String>,
    note: Option<String>,
    message: Option<String>,
    solution: Option<String>,
}

#[derive(ToSchema)]
struct ExportedSetAside {
    item: String,
    size: String,
    state: SetAsideStateWord,
    since: Time,
    kept_until: Option<Time>,
}

#[derive(ToSchema)]
struct ExportedCase {
    /// The number of its conversation.
    conversation: i64,
    kind: CaseKindWord,
    state: CaseStateWord,
    severity: Option<SeverityWord>,
    said: String,
    really: String,
    looks: String,
    wish: Option<WishWord>,
    wish_words: String,
    mood_came: Option<MoodWord>,
    mood_left: Option<MoodWord>,
    symptom: String,
    fault: String,
    fix: String,
    outcome: Option<CaseOutcomeWord>,
    opened_at: Time,
    closed_at: Option<Time>,
    steps: Vec<ExportedCaseStep>,
    offers: Vec<ExportedOffer>,
    choices: Vec<ExportedChoice>,
    items: Vec<ExportedItem>,
    tried: Vec<ExportedTry>,
    handling: Vec<ExportedHandling>,
}

#[derive(ToSchema)]
struct ExportedCaseStep {
    at: Time,
    what: StepWord,
    way: Option<CaseWayWord>,
}

#[derive(ToSchema)]
struct ExportedOffer {
    at: Time,
    apology: String,
    title: String,
    text: String,
    limits: String,
    why: String,
    withdrawn_because: String,
    chosen: bool,
}

#[derive(ToSchema)]
struct ExportedChoice {
    at: Time,
    way: Option<CaseWayWord>,
    words: String,
}

#[derive(ToSchema)]
struct ExportedItem {
    name: String,
    quantity: i64,
    reason: ReasonWord,
    condition: ConditionWord,
    decision: Option<CaseDecisionWord>,
    decision_reason: String,
}

#[derive(ToSchema)]
struct ExportedTry {
    at: Time,
    tried: String,
    outcome: EffectWord,
}

#[derive(ToSchema)]
struct ExportedHandling {
    asked_at: Time,
    verdict: Option<VerdictWord>,
    words: String,
    answered_at: Option<Time>,
}

#[derive(ToSchema)]
struct ExportedRefusal {
    at: Time,
    asked: String,
    instead: String,
}
