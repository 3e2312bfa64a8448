# What those read who look after facts, and those who suggest some.

own-note = this server’s note
own-notes = This server’s notes

author-bundle = bundled with Lanekeeper
author-operator = an operator, in the shell
author-erased = erased

written-title = Saved as revision { $revision }
written-verdict = { $id } · revision { $revision } · { $place }
written-now = As readers see it now
written-gone = Readers no longer see it.
written-changes = What changed
written-others = Changed with it
written-count = { $count ->
    [one] 1 more record
   *[other] { $count } more records
}
change-before = Before
change-after = After
rehearsal-title = What this would do
rehearsal-verdict = { $id } · { $place } · its history would say: { $reason }. Nothing is saved yet.
rehearsal-then = As readers would see it
rehearsal-changes = What would change
field-claim = Statement
field-claim-zh = Statement in Chinese
field-note = Note
field-date = Date
field-status = Status
field-sources = Sources
field-checked = Last checked

history-title = History of { $id }
history-count = { $count ->
    [one] 1 revision
   *[other] { $count } revisions
}, the newest first. “/facts undo” takes one back.
history-revision = Revision { $revision }
history-removed = Taken away.

review-title = Suggestions
review-empty = Nothing waits.
review-count = Suggestion { $number } of { $count }. Nobody has checked it yet.
review-suggestion = Suggested
review-dispute = Disputed
suggestion-source = Source
review-known = Nearest facts on record
review-rejected-title = Turned down
review-rejected = The suggestion is out of the queue; whoever made it is told.
suggest-title = Thank you
suggest-waits = It waits for those who look after the facts here, and is shown to nobody else until they agree.
told-title = Your suggestion
told-approved = It was taken over as { $id }, with your name in its history. Thank you.
told-rejected = It was not taken over this time. Thank you all the same.

stale-title = Facts to look at again
stale-none = Nothing is past its shelf life.
stale-count = { $count ->
    [one] 1 fact is past its shelf life.
   *[other] { $count } facts are past their shelf life, oldest first.
}
stale-heading = { $number }. { $id } – { $topic }, { $months } months old

export-title = Facts as a file
export-verdict = { $count ->
    [one] 1 record
   *[other] { $count } records
}, one a line, as JSON.
import-title = What this file would do
import-verdict = { $added } new, { $changed } changed, { $removed } removed, { $unchanged } the same. Nothing is saved yet.
import-flips = { $count ->
    [one] 1 lane or licence changes.
   *[other] { $count } lanes or licences change. Look twice.
}
import-added = New
import-removed = Removed
import-changed = Changed
import-of-base = Left out: the base holds it, and only operators change that
import-more = { $count } more

forget-title = Erase this server’s notes
forget-nothing = This server has no notes.
forget-ask = { $count ->
    [one] 1 record of this server will be erased
   *[other] { $count } records of this server will be erased
}, with its history. This cannot be undone.
forget-advice = “/facts export” makes a copy first.
forget-done-title = Erased
forget-done = { $count ->
    [0] Everything of this server is erased
    [one] 1 record of this server is erased
   *[other] { $count } records of this server are erased
}, with its history (revision { $revision }).

rules-heading = What is wrong
rule-with-detail = { $rule } ({ $detail })
rule-syntax = { $record } cannot be read.
rule-unknown-key = { $record } has a key that no record has.
rule-duplicate-id = { $record } is there already.
rule-unknown-id = { $record } points at something that is not there.
rule-no-source = { $record } has no source.
rule-no-date = { $record } has no date.
rule-future-date = { $record } has a date in the future.
rule-missing-language = { $record } lacks a language.
rule-text = A text of { $record } is empty, too long, or holds characters that cannot be shown.
rule-name-clash = { $record } has a name that something else has.
rule-shape = Parts of { $record } do not fit together.
rule-confidence = { $record } claims more confidence than its sources carry.
rule-unreachable = No answer would show { $record }.
rule-mass-flip = Many lanes or licences would change at once ({ $record }).
rule-base = { $record } belongs to the base.
flaws-heading = What is wrong with the file
flaw-in-line = Line { $line }: { $flaw }
flaw-not-utf8 = not UTF-8.
flaw-too-large = The file has more than { $limit } bytes.
flaw-too-many = The file has more than { $limit } records.
flaw-too-long = more than { $limit } bytes.
flaw-not-a-record = no record ({ $detail }).
flaw-bad-record = { $record } cannot be read ({ $detail }).
flaw-unknown-key = no record has the key { $key }.
flaw-duplicate-id = { $record } stands on an earlier line already.
flaw-suggestion = suggestions cannot be taken in.
flaw-empty = The file has no records.

typed-heading = What you wrote
not-saved-title = Not saved
not-saved = The change could not be saved, and nothing was changed. Answers go on as before. Tell the operator this number: { $incident }
in-doubt-title = Not certain
in-doubt = The database stopped answering in the middle of saving, so it is not known whether the change is there. Look at the history of the fact before you try again. Tell the operator this number: { $incident }
notes-missing = This server’s own notes cannot be reached at the moment; this is what every server sees.

# Forms: titles and labels hold at most 45 characters, examples 100.
form-title-add = Add a fact
form-title-edit = Edit a fact
form-title-amend = Edit the suggestion
form-title-suggest = Suggest a fact
form-title-dispute = Dispute this answer
form-subject = Vendor or model
form-topic = Topic (optional)
form-claim = The statement, in your own words
form-claim-zh = The same in Chinese (optional)
form-source = Link to the source (https)
form-date = Date it is true of
form-reason = Why (optional, shown in the history)
example-subject = mistral
example-topic = licence, funding, openness …
example-claim = One sentence that the source supports
example-claim-zh = The same sentence, in Chinese characters
example-source = A link that begins with https
example-date = 2026, 2026-05 or 2026-05-11
example-reason = The licence was changed in May

gaps-title = Names that nothing has
gaps-none = Every name that was asked for here was found.
gaps-count = { $count ->
    [one] 1 name was asked for here and not found
   *[other] { $count } names were asked for here and not found
}, the most wanted first. Counted since the last start, without who asked.
gaps-names = Asked for
gaps-name = { $typed } ({ $count })
gaps-advice = Add a name with “/facts alias”, or a vendor with “/facts vendor”.
