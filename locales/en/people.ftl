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
people-by-hand = No mailbox can send yet. Give this link to { $name } yourself, for example in a chat. It works once, for a week, and is shown only now.
people-by-hand-link = The link
said-invited = The invitation is on its way
