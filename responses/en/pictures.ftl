# Words in pictures: short, because there is little room. What a picture says in full stands in its
# alternative text and in the message that it comes with.

picture-sentence = { $text }.
picture-newest = Newest model
picture-model = Model
picture-openness = Openness points
picture-openness-value = { $score } of 14
picture-switch = Last lane switch
picture-not-known = not known
picture-footer = Facts as of { $date }. The sources are in the message.
picture-openness-credit = Openness points: European Open Source AI Index, CC BY 4.0.
picture-transparency-credit = Transparency points: Foundation Model Transparency Index, CC BY 4.0.

# /timeline
picture-timeline-title = { $name }: releases and lane switches
picture-timeline-all = All vendors: newest releases and lane switches
picture-timeline-empty = Nothing with a date is listed.
picture-timeline-each = At most { $count } releases of each vendor are drawn, the newest.
picture-timeline-older = { $count } earlier ones are not drawn.
picture-timeline-switches = Lane switches on record: { $count }; the latest is { $latest }.
picture-timeline-vague = A bar beside a mark: only the month or the year is known.
picture-switches = Lane switches
picture-lanes = Lane
picture-releases = Releases
picture-latest = Newest
picture-dated = { $name } ({ $date })
picture-heading-opening = switch towards open
picture-heading-closing = switch towards closed
picture-band-open_permissive = permissive
picture-band-open_restricted = with limits
picture-band-open_noncommercial = non-commercial
picture-band-closed = no weights
picture-band-unknown = not known
picture-band-disputed = disputed
picture-left-out = { $count } more are left out here

# /compare aspect:openness
picture-map-title = Openness: { $names }
picture-map-share = { $part }/{ $whole }
picture-map-least = closed
picture-map-most = open
picture-dimension-terms = Newest model: weights
picture-dimension-share = Releases with weights, of those known
picture-dimension-openness = Openness points
picture-dimension-transparency = Transparency points
