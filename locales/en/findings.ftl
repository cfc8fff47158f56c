# Findings.

findings-title = Findings
findings-about = What is weaker than it should be, who mends it, and whether that helped.
findings-none-open = Nothing to mend
findings-none-done = Nothing waits to be verified
findings-none-verified = Nothing was verified yet
findings-none-do = A cause with more cases in a week than usual is written down here by itself. What you see yourself, write down below.
finding-state-open = Open
finding-state-done = Done
finding-state-verified = Verified
finding-new = Write down a finding
finding-add = Write it down
finding-what = What was found
finding-what-hint = What is weak, and where one sees it.
finding-measure = Measure
finding-owner = Who mends it
finding-due = By
finding-usual = Usual
finding-week = Week of
finding-usual-up-to = up to { $limit } cases a week
finding-share = { $hits } of { $of } cases ({ $from } to { $to } %)
finding-few = few cases: an indication
finding-of-cause = More cases than usual: { $cause }
finding-look-at = Look at the cases themselves:
finding-done-what = What was done
finding-report-done = It is done
finding-done-words = What was done
finding-verified-words = What was seen
finding-others-verify = You reported this as done. Somebody else verifies that it helped.
finding-verify-what = What you see now
finding-verify = It helped
finding-reopen = It did not help

error-finding-not-open = This is not open any more.
error-finding-not-done = This is not reported as done.
error-finding-other-person = Somebody else than the one who did it verifies it.
