# Descriptions of commands and options as Discord shows them: at most 100 characters each.

command-compare = Two or three AI vendors or models side by side, differences first
command-why-open = Why a vendor opens its models or keeps them back, with evidence for and against
command-outlook = Can open and closed models both last? Forecasts, and what happened since
command-about = What this bot is, what it keeps, and whose data it uses
command-suggest = Suggest a fact, with its source, to those who look after the facts
command-facts = Look after the facts

facts-add = Add a fact with its source; without options a form opens
facts-edit = Edit the words of a fact in a form
facts-retract = Withdraw a fact, a model, a lane switch or a name
facts-history = Who changed what, when and why
facts-undo = Take a change back; the history stays
facts-vendor = Add a vendor, or change its lane
facts-alias = Add another name for a vendor or a model
facts-release = Add a model, or change its licence terms
facts-switch = Add a change of lane
facts-review = What members suggest: approve, reject or edit
facts-stale = Facts that nobody has checked for a while
facts-export = Everything visible here as a file
facts-import = Take facts in from a file; shows first what would change
facts-forget-server = Erase everything that this server has added

option-first = A vendor, a model or a nickname; or open
option-second = What to compare it with; or closed
option-third = One more, if you like
option-aspect = Only this part of the comparison
option-subject = A vendor, a model or a nickname
option-theme = Only this forecast
option-topic = What the fact is about
option-claim = The statement, in your own words
option-claim-zh = The same in Chinese
option-source = A link to what supports it, with https
option-title = The title of the source
option-date = The date it is true of: 2026, 2026-05 or 2026-05-11
option-grade = Who says it
option-scope = This server’s notes, or the base (operators only)
option-id = The identifier, such as mistral.licence.01
option-reason = Why; shown in the history
option-revision = The revision to take back; the newest without it
option-name = The name
option-name-zh = The name in Chinese
option-country = The country of the head office, two letters
option-kind = What sort of organisation it is
option-lane = The lane it drives in now
option-model = The name of the model
option-weights = What may be done with its weights
option-licence = The licence, by its name
option-from = The lane before
option-to = The lane after
option-file = A file with one record a line, as /facts export makes it

# Buttons and page numbers: buttons hold at most 80 characters.
button-sources = Sources
button-next = Next
button-prev = Back
button-dispute = Dispute
button-undo = Undo
button-approve = Approve
button-reject = Reject
button-edit = Edit
button-edit-number = Edit { $number }
button-still-true = Still true { $number }
button-confirm = Confirm
page-of = Page { $page } of { $pages }
