# People: roles, inviting.

role-owner = Owner
role-owner-may = Everything, closed teams and other owners included.
role-manager = Manager
role-manager-may = Also runs teams, mailboxes and people.
role-staff = Staff
role-staff-may = Answers customers.
role-viewer = Viewer
role-viewer-may = Sees everything, changes nothing.

people-name = Name
people-role = What they may do
people-language = Language
people-language-same = As the business
people-invite-one = Invite
people-by-hand-title = The invitation is made, but no mail could be sent
people-by-hand = No mail leaves from here yet. Give this link to { $name } yourself, for example in a chat. It works once, for a week, and is shown only now.
people-by-hand-link = The link
said-invited = The invitation is on its way

people-title = Staff
people-about = Everyone who works with customers here.
people-state = Now
people-joined = works here
people-invited = invited
people-left = has left
people-alone = You work alone so far. Invite someone, and you see each other's answers, notes and promises.
people-invite = Invite someone
people-invite-about = They get a link by mail and choose a password.
people-team = Team
people-no-team = No team
people-place = Place
people-owners-only = Only an owner changes owners and managers.
people-invited-title = Not here yet
people-invited-about = The invitation works for a week. A new one makes the older one void.
people-invite-again = Invite again
people-set-role = Set the role
people-still-theirs = { $conversations ->
    [one] One conversation is still theirs.
   *[other] { $conversations } conversations are still theirs.
}
people-hand-to = Give them to
people-hand-to-everybody = Everybody
people-hand-over = Hand over
people-left-about = They cannot sign in. Everything they did stays.
people-enable = Let them in again
people-leave-title = Leaving?
people-leave-about = They are signed out at once and cannot sign in. What they did stays, and what is still theirs is shown for you to hand over.
people-disable = Take away their access
people-withdraw-title = Withdraw the invitation
people-withdraw-about = Its link does not work any more. You can invite them again later.
people-withdraw = Withdraw
people-sign-out-title = Signed in somewhere?
people-sign-out-about = For a lost telephone or a machine that others use: every session of theirs ends at once, and they sign in again with their password.
people-sign-out = Sign them out everywhere
said-signed-out-everywhere = They are signed out everywhere
said-disabled = They can no longer sign in
said-enabled = They can sign in again
said-handed-over = Handed over

teams-title = Teams
teams-about = Who answers what together. Teams are optional.
teams-name = Name of the team
teams-members = Members
teams-state = Who may read
teams-open = Everybody
teams-closed = Closed
teams-close = Closed team
teams-close-hint = Only its members and owners read its conversations; others see that there is one, not what it says.
teams-add = Add a team
teams-empty = No teams yet
teams-empty-do = Everybody sees everything, which is right for most small businesses. Make a team when some mail is for some people only.
teams-nobody = Nobody is in it yet.
teams-leads = leads
teams-lead = Make a lead
teams-unlead = No longer lead
teams-remove = Take out
teams-add-member = Someone joins
teams-add-member-do = Add
teams-retire-title = No longer needed?
teams-retire-about = A team can go once its conversations are over and no mailbox brings it new ones.
