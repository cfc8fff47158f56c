//! A case without its words, when its customer is erased. What was counted stays counted.

use attent_db::{Tx, params};

use crate::{Result, ids::ConversationId};

pub(crate) fn wipe(tx: &mut Tx<'_>, id: ConversationId) -> Result<()> {
    const CASE: &str = "(SELECT id FROM case_file WHERE conversation_id = $1)";
    tx.run(
        "UPDATE case_file
            SET said = '', really = '', looks = '', wish_words = '', symptom = '', fault = '',
                fix = '', version = version + 1
          WHERE conversation_id = $1",
        &params![id],
    )?;
    for change in [
        "UPDATE case_escalation SET body = '', reason = '' WHERE case_id = ",
        "UPDATE case_handover SET note = '' WHERE case_id = ",
        "UPDATE case_item SET name = '', decision_reason = '', version = version + 1
          WHERE case_id = ",
        "UPDATE case_try SET tried = '' WHERE case_id = ",
        "UPDATE case_round SET apology = '', chosen_words = '' WHERE case_id = ",
        "UPDATE case_offer SET title = '', text = '', limits = '', why = '', withdrawn_because = ''
          WHERE case_id = ",
        "UPDATE case_fulfilment SET failed_because = '' WHERE case_id = ",
        "UPDATE case_ask SET form = '' WHERE case_id = ",
        "UPDATE case_handling SET words = '' WHERE case_id = ",
    ] {
        tx.run(&format!("{change}{CASE}"), &params![id])?;
    }
    tx.run(
        "UPDATE refusal SET asked = '', instead = '' WHERE conversation_id = $1",
        &params![id],
    )?;
    Ok(())
}
