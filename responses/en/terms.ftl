# The words for the terms that facts are written in. "Open source", "open weights" and "free to
# use" are three different things: keep them apart here too.

lane-open_source = open source (weights, code and data)
lane-open_weights = open weights
lane-both = open weights and closed models side by side
lane-closed = closed, no weights

weights-open_permissive = open weights, permissive licence
weights-open_restricted = open weights with limits
weights-open_noncommercial = open weights, non-commercial only
weights-closed = no weights
weights-unknown = weights: not known
weights-disputed = weights: sources disagree

position-closed = closed
position-open_noncommercial = non-commercial weights
position-both = open and closed side by side
position-open_restricted = weights with limits
position-open_permissive = permissive weights

kind-big_tech = big technology group
kind-startup = start-up
kind-public_research = public research institute
kind-chipmaker = chipmaker
kind-nonprofit = non-profit
kind-enterprise_software = enterprise software company
kind-platform = platform

tier-primary = primary source
tier-dataset = data set
tier-press = press
tier-secondary = secondary source

grade-vendor-stated = stated by the vendor
grade-independent = independent
grade-inferred = inferred

confidence-high = high confidence
confidence-medium = medium confidence
confidence-low = low confidence

status-current = current
status-superseded = superseded
status-disputed = disputed
status-retracted = retracted

motive-safety = safety and sound development
motive-enablement = enabling industry
motive-ecosystem = ecosystem and shared wins
motive-commercial = groundwork for business
motive-standing = standing and opportunity
motive-revenue = revenue
motive-control = control
motive-advantage = keeping a lead

verdict-supported = supported
verdict-forecast_held = forecast held so far
verdict-forecast_partly_held = forecast held in part
verdict-partly_verified = verified in part
verdict-plausible = plausible, no source says so
verdict-accepted_unsourced = common knowledge, unsourced
verdict-imprecise = imprecise
verdict-debatable = debatable
verdict-opinion = opinion
verdict-superseded = superseded
verdict-unverified = no source found
verdict-unchecked = not checked yet
verdict-not_checkable = too vague to check
verdict-wrong = wrong

question-shared = What is actually shared
question-developers = Who develops
question-money = How money is made, and when
question-barrier = How hard it is to start
question-purpose = What each lane is for

side-open = Open models
side-closed = Closed models
side-software = For comparison: open-source software

theme-coexistence = Long coexistence
theme-complement = Rivals that complete each other
theme-shakeout = A shake-out to few
theme-switching = Switching lanes
theme-blurring = Blurring borders
theme-context = The field today

resolution-open = too early to tell
resolution-came_true = came true so far
resolution-failed = did not come true
resolution-mixed = mixed

aspect-lane = Lane
aspect-flagship = Flagship (newest models)
aspect-licence = Licence terms
aspect-business = Business and money
aspect-price = Prices
aspect-motives = Motives
aspect-openness = Openness and transparency
aspect-switches = Last lane switch

scope-server = this server’s note
scope-base = the base, for every server

topic-analogy = analogy
topic-business_model = business model
topic-context = context
topic-definition = definition
topic-development_model = development model
topic-evidence = evidence
topic-funding = funding
topic-history = history
topic-licence = licence
topic-motive = motive
topic-openness = openness
topic-outlook = outlook
topic-revenue = revenue
topic-switching_lanes = switching lanes
topic-transparency = transparency

occasion-added = added
occasion-edited = edited
occasion-still-true = checked: still true
occasion-suggested = suggested
occasion-disputed = disputed
occasion-approved = suggestion taken over
occasion-rejected = suggestion turned down
occasion-imported = taken in from a file
occasion-restored = restored from a file
occasion-undone = a change taken back
occasion-erased = erased

commercial-use-free = business use nearly without conditions
commercial-use-limited = business use under limits
commercial-use-none = no weights for business use
