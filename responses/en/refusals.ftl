# What a question gets instead of an answer: what was wrong, and what to try.

refusal-title = That did not work
refusal-empty = There is no question here.
refusal-too-long = That is too long for a question; { $limit } characters at most.
refusal-not-understood = I did not recognise a question in that.
refusal-unknown-command = There is no command “{ $typed }”.
refusal-missing-option = The option “{ $option }” is missing: { $usage }
refusal-unknown-option = There is no option “{ $option }” here: { $usage }
refusal-unknown-name = I know no vendor or model called “{ $typed }”.
refusal-ambiguous-name = “{ $typed }” could be several: { $names }.
refusal-unknown-choice = “{ $typed }” is nothing that “{ $option }” can be.
refusal-same-vendor = Both names belong to { $name }.
refusal-same-subject = That is { $name } twice.
refusal-too-many-sides = That is too many at once; { $limit } can be compared.
refusal-not-comparable = { $name } does not compare with a vendor or a model.
refusal-broken-button = This button no longer works.

advice-commands = Try one of these:
advice-example = Try: { $example }
advice-similar = Did you mean: { $names }?
advice-whole-name = Give one of these names in full.
advice-popular = Some that I know: { $names }.
advice-choices = Choose from: { $choices }.
advice-other-vendor = Compare { $name } with another vendor, such as { $other }, or name two of its models.
advice-other-subject = Name two different ones.
advice-strategies = Compare open with closed, or ask: /why-open { $name }
advice-ask-again = Ask the question again to get fresh buttons.

help-commands = Commands

fault-title = Something went wrong
fault = That is our fault, and nothing was lost. Please try again; if it keeps happening, tell the operator this number: { $incident }

# What those get who look after facts.

refusal-only-on-discord = { $command } works on Discord only.
refusal-only-on-servers = This works on a server only.
refusal-only-for-managers = That is for those who manage this server.
refusal-only-for-operators = That would change what every server sees, which only the bot’s operators may.
refusal-text-too-long = “{ $option }” has { $length } characters; { $limit } at most are kept.
refusal-bad-date = “{ $typed }” is no date.
refusal-future-date = “{ $typed }” lies in the future.
refusal-not-known-then = Nothing about this is on record up to { $date }.
refusal-bad-country = “{ $typed }” is no country code.
refusal-bad-source = “{ $typed }” is no link that can be shown.
refusal-bad-number = “{ $option }” takes a whole number, not “{ $typed }”.
refusal-no-identifier = No identifier can be made of “{ $typed }”.
refusal-unknown-id = Nothing here has the identifier “{ $typed }”.
refusal-not-editable = “{ $typed }” cannot be changed in this way here.
refusal-rules = Not saved: it breaks rules that every fact obeys.
refusal-lacking = Not saved: something new needs “{ $option }”.
refusal-nothing-changed = Nothing would change.
refusal-changed-since = Not saved: somebody else has changed { $id } in the meantime. It now says: “{ $now }”
refusal-nothing-to-undo = There is nothing to take back: { $typed }
refusal-not-yours = Only the one who asked can take this answer away.
refusal-suggestion-gone = Somebody has dealt with this suggestion already.
refusal-too-many-suggestions = You have made many suggestions just now.
refusal-queue-full = More suggestions wait here than anybody can look through.
refusal-notes-full = This server has as many notes as one may have: { $limit }.
refusal-file-unreadable = The file could not be fetched.
refusal-file-too-large = The file is too large; { $limit } MiB at most.
refusal-file-flawed = Nothing was taken in: the file has flaws.
refusal-confirmation-gone = This confirmation is no longer waited for.

advice-shell = In the shell: lanekeeper facts --help
advice-on-a-server = Use it on a server that has added the bot.
advice-suggest = Anybody can suggest a fact: /suggest
advice-server-note = Leave “scope” out to write a note for this server.
advice-shorten = Say it in a sentence or two; the source tells the rest.
advice-date = Write 2026, 2026-05 or 2026-05-11.
advice-later-date = Ask for a later date, or leave “as-of” out.
advice-country = Write two letters, such as FR, US or CN.
advice-source = Give a link that begins with https and holds no spaces or brackets.
advice-number = Look it up with /facts history.
advice-identifier = Give one with “id”: lower-case letters, digits and hyphens, 20 at most.
advice-not-editable = Vendors and models have commands of their own; what every server sees is for operators.
advice-rules = Mend it and try again.
advice-lacking = Add that option and try again.
advice-nothing-changed = It says so already.
advice-changed-since = Open the form again to go on from there.
advice-nothing-to-undo = /facts history shows what was changed.
advice-not-yours = Ask the same question yourself for an answer of your own.
advice-review-again = /facts review shows what still waits.
advice-wait = Try again in { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
}.
advice-queue-full = Ask those who manage this server to look through them.
advice-notes-full = Retract or erase some first.
advice-file-again = Attach it once more.
advice-file-smaller = Split it in two.
advice-file-flawed = Mend these lines and hand it in once more.
advice-confirm-again = Give the command again.
