# Descriptions of commands and options as Discord shows them: at most 100 characters each.

command-compare = Two or three AI vendors or models side by side, differences first
command-why-open = Why a vendor opens its models or keeps them back, with evidence for and against
command-outlook = Can open and closed models both last? Forecasts, and what happened since

option-first = A vendor, a model or a nickname; or open
option-second = What to compare it with; or closed
option-third = One more, if you like
option-aspect = Only this part of the comparison
option-subject = A vendor, a model or a nickname
option-theme = Only this forecast

# Buttons and page numbers: buttons hold at most 80 characters.
button-sources = Sources
button-next = Next
button-prev = Back
page-of = Page { $page } of { $pages }
