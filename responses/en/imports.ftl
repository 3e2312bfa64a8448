# Taking in published data sets.
survey-title = Import: { $set }
survey-verdict = { $records ->
    [one] { $records } record
   *[other] { $records } records
}, snapshot of { $date }: { $mapped ->
    [one] { $mapped } entry
   *[other] { $mapped } entries
} for vendors on record, { $left } left out, { $others } of others.
survey-changes = { $added } added, { $changed } changed, { $removed } removed, { $confirmed } found again, { $unchanged } unchanged
survey-nothing = Nothing changes: all of it is on record.
survey-saved = Saved as revision { $revision }. lanekeeper facts history ID tells of each record, lanekeeper facts undo --change { $revision } takes all of it back.
survey-dry = Nothing was changed: --dry-run only shows.
survey-concerns = To be looked at first
survey-stopped = Stopped, and nothing was changed. If it is right, repeat with --yes.
survey-malformed = Nothing was changed, because files are malformed:
survey-flips = { $count } lanes or licences would flip, or stand against what the base says.
survey-drops = { $gone } of { $known } records would be gone.
survey-price = { $id }: the price jumps from { $before } to { $after } USD (in / out).
survey-vendors = By vendor
survey-column-added = added
survey-column-changed = changed
survey-column-removed = removed
survey-column-confirmed = found again
survey-column-unchanged = unchanged
survey-column-all = all
progress-fetching = Fetching the data set
progress-parsing = Parsing
survey-industry = The field as a whole
survey-unmapped = By nobody on record
survey-source = The data set
survey-conflicts = It differs from the base or another data set in { $count ->
    [one] { $count } place
   *[other] { $count } places
}, which are kept and shown as such.

# What data sets hold.
assessment-openness = { $points } of 14 points for openness ({ $dimensions ->
    [one] { $dimensions } dimension
   *[other] { $dimensions } dimensions
} judged)
assessment-components = Model Openness Framework: { $class }; { $open } of { $parts } listed components under an open licence
assessment-sample = { $size ->
    [one] { $size } model
   *[other] { $size } models
} in the sample
class-1 = Class I (Open Science)
class-2 = Class II (Open Tooling)
class-3 = Class III (Open Model)
class-0 = no class
price-none = no price listed
price-at = USD { $input } in, { $output } out per million tokens at { $host }
price-spread = over { $hosts } hosts { $input } in, { $output } out
price-lane-open = { $name }, open weights: { $models ->
    [one] { $models } model
   *[other] { $models } models
}, USD { $input } in, { $output } out
price-lane-closed = { $name }, closed: { $models ->
    [one] { $models } model
   *[other] { $models } models
}, USD { $input } in, { $output } out
training-compute = { $amount } FLOP of training
training-unknown = access not told
access-unrestricted = open weights, unrestricted
access-restricted = open weights with limits
access-noncommercial = open weights, non-commercial
access-api = API access
access-hosted = hosted access without API
access-unreleased = unreleased

# Where data sets differ from the base.
conflict-release_date = { $model }: release date
conflict-weights = { $model }: weights
conflict-open-weights = open weights
precedence-nearer = The vendor’s own source outranks an aggregator.
precedence-reviewed = Both are data sets; the reviewed entry of the base stands.
precedence-undecided = The data set is nearer than what the base cites; not decided.
precedence-closer = Both are data sets; the one whose records are closer to their sources goes first.

# How fresh things are.
stale-checked = checked { $months } months ago
stale-unchecked = not checked for { $months } months
stale-sets = Data sets due for a newer snapshot
stale-set = { $title }: snapshot of { $date }, { $months } months old, { $records ->
    [one] { $records } record
   *[other] { $records } records
}. lanekeeper import renews it.

# Openness by dimension, and counts over samples.
sample-year = { $sample }, { $year }: { $open } with open weights, { $closed } closed, { $unknown } not told.
attribution-heading = Data sets
dimension-datasources_basemodel = Training data, base model
dimension-datasources_endmodel = Training data, end model
dimension-weights_basemodel = Weights, base model
dimension-weights_endmodel = Weights, end model
dimension-trainingcode = Training code
dimension-code = Documentation of code
dimension-hardware_architecture = Hardware and architecture
dimension-preprint = Preprint
dimension-paper = Reviewed paper
dimension-modelcard = Model card
dimension-datasheet = Data sheet
dimension-package = Package
dimension-api = API
dimension-licenses = Licences
degree-open = open
degree-partial = partly open
degree-closed = closed
