# What a question gets instead of an answer: what was wrong, and what to try.

refusal-title = That did not work
refusal-empty = There is no question here.
refusal-too-long = That is too long for a question; { $limit } characters at most.
refusal-not-understood = I did not recognise a question in that.
refusal-unknown-command = There is no command “{ $typed }”.
refusal-missing-option = The option “{ $option }” is missing: { $usage }
refusal-unknown-option = There is no option “{ $option }” here: { $usage }
refusal-unknown-name = I know no vendor or model called “{ $typed }”.
refusal-unknown-choice = “{ $typed }” is nothing that “{ $option }” can be.
refusal-same-vendor = Both names belong to { $name }.
refusal-same-subject = That is { $name } twice.
refusal-too-many-sides = That is too many at once; { $limit } can be compared.
refusal-not-comparable = { $name } does not compare with a vendor or a model.
refusal-broken-button = This button no longer works.

advice-commands = Try one of these:
advice-example = Try: { $example }
advice-similar = Did you mean: { $names }?
advice-popular = Some that I know: { $names }.
advice-choices = Choose from: { $choices }.
advice-other-vendor = Compare { $name } with another vendor, such as { $other }, or name two of its models.
advice-other-subject = Name two different ones.
advice-strategies = Compare open with closed, or ask: /why-open { $name }
advice-ask-again = Ask the question again to get fresh buttons.

help-commands = Commands

fault-title = Something went wrong
fault = That is our fault, and nothing was lost. Please try again; if it keeps happening, tell the operator this number: { $incident }
