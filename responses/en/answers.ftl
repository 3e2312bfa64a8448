# Sentences of answers.

# Between the parts of a list, a title and a sentence. The braces keep the spaces.
list-joiner = ,{" "}
versus-joiner = {" "}vs{" "}
clause-joiner = ;{" "}
conflict-joiner = {" "}≠{" "}

# Around the label before a statement and the date and grade behind it.
label-end = :{" "}
stamp-start = {" "}(
stamp-joiner = ;{" "}
stamp-end = )

name-is = { $name }: { $word }
model-of-vendor = { $model } ({ $vendor })
model-has-weights = { $model } ({ $weights })
note = Note
as-of = as of { $date }
footer = Facts as of { $date }. Numbers in brackets are sources.
lane-counts = Of { $vendors } vendors { $source } are fully open source, { $weights } open weights, { $both } do both and { $closed } { $closed ->
    [one] stays
   *[other] stay
} closed.

release-licence = { $weights } – { $licence }
release-other-dates = Other sources date it { $dates }.
switch-ends = { $from } → { $to }
article-says = The founding article
claim-checked = Checked

# /compare
verdict-fact = { $claim } ({ $date }) { $marks }
verdict-same-lane = Same lane now: { $lane }.
verdict-lanes = Different lanes. { $list }.
verdict-newest = Their newest models differ. { $list }.
verdict-models = Different terms. { $list }.
verdict-models-same = Same terms: { $weights }.
verdict-openness = Points of 14 for openness (European index). { $list }.
verdict-crossing = They crossed lanes { $days } days apart: { $first }, { $second }.
verdict-switches = Last change of lane. { $list }.
switch-dated = { $from } → { $to } ({ $date })
switch-none = none on record
crossing-opening = { $name } moved to open weights ({ $date })
crossing-closing = { $name } went closed ({ $date })
crossing-since = { $sentence } Partly turned back since: { $who }.
crossing-both-turned = both
newest-open = Newest with weights: { $model }
newest-closed = Newest without weights: { $model }
newest-unknown = Newest, weights unclear: { $model }
compare-nothing = { $name }: nothing listed.
compare-more = { $count } more with aspect:{ $aspect }
compare-more-conflicts = { $count } more with aspect:{ $aspect }
compare-conflicts = Where sources differ
compare-same = What is the same
motive-of-opening = Why open: { $motive }
motive-of-keeping_back = Why held back: { $motive }
motives-shared = Shared. { $motive }
motives-only = Only { $name }
same-vendor = Both are { $name }’s.
same-lane = Lane: { $lane }
same-country = Country: { $code }
same-kind = Kind: { $kind }
same-weights = Weights: { $weights }
same-motives = Motives: { $motives }
same-nothing = { $aspect }: nothing listed for either

# Strategies
strategies-title = Open vs closed: the two strategies
strategies-title-narrowed = Open vs closed: { $question }
strategies-definitions = What the words mean

# /why-open
why-open-title = Why { $name } opens models
why-closed-title = { $name } is closed: why
why-model-open-title = { $name }: why its weights are open
why-model-closed-title = { $name }: why its weights are closed
why-model-verdict = { $model } – { $weights } ({ $date }).
why-open-verdict = { $name } – { $lane } (as of { $date }).
why-closed-verdict = { $name } publishes no model weights ({ $lane }, as of { $date }).
why-best-open = Best borne out: { $motive } ({ $statements ->
    [one] 1 statement
   *[other] { $statements } statements
}; evidence { $for } for, { $against } against).
why-best-closed = Main reason found: { $motive } ({ $statements ->
    [one] 1 statement
   *[other] { $statements } statements
}; evidence { $for } for, { $against } against).
why-model = The model
why-heading-opening = Why open, { $rank }: { $motive }
why-heading-keeping_back = Why held back, { $rank }: { $motive }
why-for = Evidence for
why-against = Evidence against
why-no-evidence = No evidence either way yet.
why-unstated = Not claimed here
why-unstated-list = No source gives these motives: { $motives }.
why-afterwards = What happened
why-no-switch = No change of lane on record.
why-newest = Newest model
why-other-evidence = Other evidence

general-title-opening = Why models are opened
general-title-keeping_back = Why models are kept closed
general-verdict = Most widely given: { $list }.
general-ranked = { $motive } ({ $vendors })
general-heading = { $motive } – { $vendors ->
    [one] 1 vendor
   *[other] { $vendors } vendors
}
general-vendors = Vendors
general-others = Also: { $names }
general-evidence = Evidence over all vendors: { $for } for, { $against } against.

analogy-title = { $name }: the analogy
concept-title = { $name }: what it means here
analogy-verdict = { $claims ->
    [one] 1 claim
   *[other] { $claims } claims
} of the founding article, { $facts ->
    [one] 1 related fact
   *[other] { $facts } related facts
}.
analogy-single = Verdict on the claim: { $verdict }.
analogy-related = Related facts

# /outlook
outlook-title = Outlook: can open and closed models both last?
outlook-title-theme = Outlook: { $theme }
outlook-verdict = { $forecasts } forecasts of { $made }, scored { $judged }: { $true } came true so far, { $mixed } mixed, { $failed } failed, { $open } open.
outlook-verdict-single = { $title }: { $resolution } (scored { $date }).
outlook-counted = Counted in this base
outlook-context = The field
forecast-heading = { $title } – { $resolution }
forecast-predicted = Predicted
forecast-since = Since then
forecast-judged = scored { $date }, our reading of the evidence below
forecast-indicators = Evidence
forecast-more = { $count } more with theme:{ $theme }
live-releases = Releases listed in { $year }: { $permissive } with permissive weights, { $limited } with limits, { $closed } closed, { $unknown } unclear.
live-switches = Lane switches in { $year }: { $opening } towards open, { $closing } towards closed.
live-complement = Counted today: { $both } of { $vendors } vendors have released both open and closed models.
live-shakeout = Counted today: { $active } of { $vendors } vendors have a release listed in { $year }.
live-switching = Counted today: { $switches } lane switches by { $vendors } vendors, { $opening } towards open and { $closing } towards closed.
live-blurring = Counted today: { $both } of { $vendors } vendors do both; { $limited } of { $open } open-weight releases of { $year } carry limits.

# The Sources button
sources-title = Sources: { $title }
sources-heading = Sources
sources-count = { $count ->
    [one] 1 source
   *[other] { $count } sources
}, numbered as in the answer.
source-undated = undated
source-no-link = no secure link known

# /about
about-title = Lanekeeper { $version }
about-verdict = Sourced, dated facts about AI vendors and the lane each one drives in: open weights or closed.
about-counts = { $facts } facts about { $vendors } vendors and { $releases } models, from { $sources } sources.
about-own = { $count ->
    [one] 1 record of these is this server’s own.
   *[other] { $count } records of these are this server’s own.
}
about-reading = How to read an answer
about-grades = The date and the words in brackets behind a statement say when it is true and who says it: the vendor itself, somebody independent, or nobody outright. The numbers are its sources.
about-open = Open source, open weights and free to use are three different things, and are never merged here.
about-privacy = What is kept of people
about-privacy-ids = Only the Discord ids of those who change or suggest facts, with the time.
about-privacy-words = Nothing of what people ask, no messages and no names of people; only names of models that were not found are counted until the next start, without who asked. Logs hold ids and never the words of a fact.
about-privacy-erasure = Who manages a server can erase all that it has added: /facts forget-server. After the bot is removed it happens by itself, 30 days later.
about-licences = Licences
about-licence = The program is under MIT or Apache-2.0. Statements are in our own words; these data sets ask to be named:

# /vendor and /vendors
profile-verdict = { $lane } (as of { $date }). { $kind }, { $country }.
profile-names = Also called: { $names }
profile-releases = Releases by year
profile-year = { $year }: { $permissive } with permissive weights, { $limited } with limits, { $closed } closed, { $unknown } unclear.
listing-title = Vendors
listing-title-filtered = Vendors: { $filter }
listing-verdict = { $count } of { $vendors } vendors, the latest change of lane first.
listing-none = None of { $vendors } vendors fits.
listing-since = changed lanes since { $date }
listing-country = { $code }
listing-newest = newest with weights: { $model } ({ $weights })
listing-switch = last change of lane: { $date }

as-of-verdict = What was known at the end of { $date }.
footer-as-of = Facts dated up to { $date }. Numbers in brackets are sources.

# The entry "Check this message" in the menu of a message
mentions-title = What this message mentions
mentions-verdict = On record: { $names }.
mentions-none = No vendor and no model that I know is named in it.
mentions-others = { $count } more are named.
mentions-more = More: /vendor { $name }, /why-open { $name }
hint = Ask me about AI vendors and their models, for example: compare meta and mistral.
hint-more = Or use a command: /compare, /why-open, /outlook, /vendor.

# /help
help-title = How to ask
help-verdict = Every answer is made of dated, cited facts; the numbers in brackets are its sources.
help-names = A vendor or a model goes by any name that people use for it, in English or Chinese. “as-of” asks what was known then, “private” shows the answer to you alone.
help-elsewhere = On Discord, mention me and ask in plain words, or choose “{ $menu }” in the menu of a message.
help-facts = Who manages a server keeps its own notes: /help facts
help-required = needed

# /timeline and /find
timeline-title = { $name }: models and changes of lane
timeline-title-all = Changes of lane, all vendors
timeline-verdict = { $releases ->
    [one] 1 model
   *[other] { $releases } models
}, { $switches ->
    [one] 1 change of lane
   *[other] { $switches } changes of lane
}, the newest first.
timeline-verdict-all = { $switches } changes of lane beside the newest of { $releases } models, the newest first.
found-title = Found: { $text }
found-heading = On record
found-count = { $count ->
    [one] 1 record
   *[other] { $count } records
}, the best fit first.
found-none = Nothing on record holds “{ $text }”.
found-more = { $count } more; add a word to narrow it.
found-advice = Try fewer or other words, in English or Chinese.
