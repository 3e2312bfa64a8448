# Sätze der Antworten.

# Zwischen den Teilen einer Liste, einer Überschrift und eines Satzes. Die Klammern halten die Leerzeichen.
list-joiner = ,{" "}
versus-joiner = {" "}vs.{" "}
clause-joiner = ;{" "}
conflict-joiner = {" "}≠{" "}

# Um das Etikett vor einer Aussage und um Datum und Herkunft dahinter.
label-end = :{" "}
stamp-start = {" "}(
stamp-joiner = ;{" "}
stamp-end = )

name-is = { $name }: { $word }
model-of-vendor = { $model } ({ $vendor })
model-has-weights = { $model } ({ $weights })
note = Anmerkung
as-of = Stand { $date }
footer = Fakten: Stand { $date }. Zahlen in Klammern sind Quellen. Die Fakten sind auf Englisch.
lane-counts = Von { $vendors } Anbietern: { $source } ganz Open Source, { $weights } mit offenen Gewichten, { $both } sowohl offen als auch geschlossen, { $closed } nur geschlossen.

release-licence = { $weights } – { $licence }
release-other-dates = Andere Quellen nennen { $dates }.
switch-ends = { $from } → { $to }
article-says = Der Ausgangsartikel
claim-checked = Geprüft

# /compare
verdict-fact = { $claim } ({ $date }) { $marks }
verdict-same-lane = Jetzt auf derselben Spur: { $lane }.
verdict-lanes = Verschiedene Spuren. { $list }.
verdict-newest = Die neuesten Modelle unterscheiden sich. { $list }.
verdict-models = Verschiedene Bedingungen. { $list }.
verdict-models-same = Gleiche Bedingungen: { $weights }.
verdict-openness = Offenheitspunkte von 14 (europäischer Index). { $list }.
verdict-crossing = Spuren getauscht, im Abstand von { $days } { $days ->
    [one] Tag
   *[other] Tagen
}: { $first }, { $second }.
verdict-switches = Letzter Spurwechsel. { $list }.
switch-dated = { $from } → { $to } ({ $date })
switch-none = keiner verzeichnet
crossing-opening = { $name } wechselte zu offenen Gewichten ({ $date })
crossing-closing = { $name } wechselte zu geschlossenen Modellen ({ $date })
crossing-since = { $sentence } Seither teilweise zurückgekehrt: { $who }.
crossing-both-turned = beide
newest-open = Neuestes mit Gewichten: { $model }
newest-closed = Neuestes ohne Gewichte: { $model }
newest-unknown = Neuestes, Gewichte unklar: { $model }
compare-nothing = { $name }: nichts verzeichnet.
compare-more = { $count } weitere mit aspect:{ $aspect }
compare-more-conflicts = { $count } weitere mit aspect:{ $aspect }
compare-conflicts = Wo Quellen sich widersprechen
compare-same = Was gleich ist
motive-of-opening = Warum offen: { $motive }
motive-of-keeping_back = Warum zurückgehalten: { $motive }
motives-shared = Gemeinsam – { $motive }
motives-only = Nur { $name }
same-vendor = Anbieter: { $name }
same-lane = Spur: { $lane }
same-country = Land: { $code }
same-kind = Art: { $kind }
same-weights = Gewichte: { $weights }
same-motives = Motive: { $motives }
same-nothing = { $aspect }: auf beiden Seiten nichts verzeichnet

# Strategien
strategies-title = Offen und geschlossen: die zwei Strategien
strategies-title-narrowed = Offen und geschlossen: { $question }
strategies-definitions = Was die Wörter bedeuten

# /why-open
why-open-title = Warum { $name } Modelle öffnet
why-closed-title = { $name }: warum geschlossen
why-model-open-title = { $name }: warum die Gewichte offen sind
why-model-closed-title = { $name }: warum die Gewichte geschlossen sind
why-model-verdict = { $model } – { $weights } ({ $date }).
why-open-verdict = { $name } – { $lane } (Stand { $date }).
why-closed-verdict = { $name } veröffentlicht keine Modellgewichte ({ $lane }, Stand { $date }).
why-best-open = Am besten belegt: { $motive } ({ $statements ->
    [one] 1 Aussage
   *[other] { $statements } Aussagen
}; Belege: { $for } dafür, { $against } dagegen).
why-best-closed = Wichtigster gefundener Grund: { $motive } ({ $statements ->
    [one] 1 Aussage
   *[other] { $statements } Aussagen
}; Belege: { $for } dafür, { $against } dagegen).
why-model = Das Modell
why-heading-opening = Warum offen, { $rank }: { $motive }
why-heading-keeping_back = Warum zurückgehalten, { $rank }: { $motive }
why-for = Belege dafür
why-against = Belege dagegen
why-no-evidence = Noch keine Belege, weder dafür noch dagegen.
why-unstated = Hier nicht genannt
why-unstated-list = Keine Quelle nennt diese Motive: { $motives }.
why-afterwards = Was danach geschah
why-no-switch = Kein Spurwechsel verzeichnet.
why-newest = Neuestes Modell
why-other-evidence = Weitere Belege

general-title-opening = Warum Modelle geöffnet werden
general-title-keeping_back = Warum Modelle geschlossen bleiben
general-verdict = Am häufigsten genannt: { $list }.
general-ranked = { $motive } ({ $vendors })
general-heading = { $motive } – { $vendors } Anbieter
general-vendors = Anbieter
general-others = Außerdem: { $names }
general-evidence = Belege über alle Anbieter: { $for } dafür, { $against } dagegen.

analogy-title = { $name }: die Analogie
concept-title = { $name }: was es hier bedeutet
analogy-verdict = { $claims ->
    [one] 1 Behauptung
   *[other] { $claims } Behauptungen
} des Ausgangsartikels, { $facts ->
    [one] 1 verwandter Fakt
   *[other] { $facts } verwandte Fakten
}.
analogy-single = Urteil über die Behauptung: { $verdict }.
analogy-related = Verwandte Fakten

# /outlook
outlook-title = Ausblick: Haben offene und geschlossene Modelle beide Bestand?
outlook-title-theme = Ausblick: { $theme }
outlook-verdict = { $forecasts } Prognosen ({ $made }), bewertet { $judged }: { $true } bisher eingetroffen, { $mixed } teilweise, { $failed } nicht eingetroffen, { $open } noch nicht absehbar.
outlook-verdict-single = { $title }: { $resolution } (bewertet { $date }).
outlook-counted = In diesem Bestand gezählt
outlook-context = Die Branche
forecast-heading = { $title } – { $resolution }
forecast-predicted = Vorhergesagt
forecast-since = Seither
forecast-judged = bewertet { $date }, unsere Lesart der Belege unten
forecast-indicators = Belege
forecast-more = { $count } weitere mit theme:{ $theme }
live-releases = Verzeichnete Modelle aus { $year }: { $permissive } mit permissiv lizenzierten Gewichten, { $limited } mit Einschränkungen, { $closed } geschlossen, { $unknown } unklar.
live-switches = Spurwechsel { $year }: { $opening } Richtung offen, { $closing } Richtung geschlossen.
live-complement = Heute gezählt: { $both } von { $vendors } Anbietern { $both ->
    [one] hat
   *[other] haben
} offene und geschlossene Modelle veröffentlicht.
live-shakeout = Heute gezählt: { $active } von { $vendors } Anbietern mit verzeichneten Modellen aus { $year }.
live-switching = Heute gezählt: { $switches } Spurwechsel bei { $vendors } { $vendors ->
    [one] Anbieter
   *[other] Anbietern
}, { $opening } Richtung offen, { $closing } Richtung geschlossen.
live-blurring = Heute gezählt: { $both } von { $vendors } Anbietern mit offenen und geschlossenen Modellen nebeneinander; offene Gewichte aus { $year }: { $limited } von { $open } mit Einschränkungen.

# Die Schaltfläche „Quellen“
sources-title = Quellen: { $title }
sources-heading = Quellen
sources-count = { $count ->
    [one] 1 Quelle
   *[other] { $count } Quellen
}, nummeriert wie in der Antwort.
source-undated = ohne Datum
source-no-link = kein sicherer Link bekannt

# /about
about-title = Lanekeeper { $version }
about-verdict = Datierte Fakten mit Quellen über KI-Anbieter und die Spur, auf der sie fahren: offene Gewichte oder geschlossen.
about-counts = { $facts } Fakten über { $vendors } Anbieter und { $releases } Modelle, aus { $sources } Quellen.
about-own = { $count ->
    [one] 1 Eintrag davon gehört diesem Server.
   *[other] { $count } Einträge davon gehören diesem Server.
}
about-reading = Wie eine Antwort zu lesen ist
about-grades = Datum und Wörter in Klammern hinter einer Aussage sagen, wann sie gilt und von wem sie stammt: vom Anbieter selbst, von unabhängiger Stelle oder von niemandem ausdrücklich. Die Zahlen sind ihre Quellen.
about-open = Open Source, offene Gewichte und kostenlose Nutzung sind drei verschiedene Dinge und werden hier nie vermengt.
about-privacy = Was über Menschen gespeichert wird
about-privacy-ids = Nur die Discord-IDs derer, die Fakten ändern oder vorschlagen, mit dem Zeitpunkt.
about-privacy-words = Nichts von dem, was gefragt wird, keine Nachrichten und keine Namen von Menschen; nur nicht gefundene Modellnamen werden bis zum nächsten Start gezählt, ohne Angabe, wer gefragt hat. Protokolle enthalten IDs und nie den Wortlaut eines Fakts.
about-privacy-erasure = Wer einen Server verwaltet, kann alles löschen, was dort hinzugefügt wurde: /facts forget-server. Wird der Bot entfernt, geschieht es 30 Tage später von selbst.
about-licences = Lizenzen
about-licence = Das Programm steht unter MIT oder Apache-2.0. Die Aussagen sind in eigenen Worten verfasst; diese Datensätze bitten um Nennung:

# /vendor und /vendors
profile-verdict = Spur: { $lane } (Stand { $date }). Art: { $kind }, { $country }.
profile-names = Auch genannt: { $names }
profile-releases = Modelle nach Jahr
profile-year = { $year }: { $permissive } mit permissiv lizenzierten Gewichten, { $limited } mit Einschränkungen, { $closed } geschlossen, { $unknown } unklar.
listing-title = Anbieter
listing-title-filtered = Anbieter: { $filter }
listing-verdict = { $count } von { $vendors } Anbietern, der jüngste Spurwechsel zuerst.
listing-none = Keiner von { $vendors } Anbietern passt.
listing-since = Spurwechsel seit { $date }
listing-country = { $code }
listing-newest = neuestes mit Gewichten: { $model } ({ $weights })
listing-switch = letzter Spurwechsel: { $date }

as-of-verdict = Kenntnisstand: Ende { $date }.
footer-as-of = Fakten mit Datum bis { $date }. Zahlen in Klammern sind Quellen. Die Fakten sind auf Englisch.

# Der Eintrag „Diese Nachricht prüfen“ im Menü einer Nachricht
mentions-title = Was diese Nachricht erwähnt
mentions-verdict = Verzeichnet: { $names }.
mentions-none = Darin kommt weder ein Anbieter noch ein Modell vor, das ich kenne.
mentions-others = Außerdem erwähnt: { $count } weitere.
mentions-more = Mehr: /vendor { $name }, /why-open { $name }
hint = Frag mich nach KI-Anbietern und ihren Modellen, zum Beispiel: compare meta and mistral.
hint-more = Oder nimm einen Befehl: /compare, /why-open, /outlook, /vendor.

# /help
help-title = Wie man fragt
help-verdict = Jede Antwort besteht aus datierten Fakten mit Quellen; die Zahlen in Klammern sind die Quellen.
help-names = Für Anbieter und Modelle gilt jeder gebräuchliche Name, auf Englisch oder Chinesisch. „as-of“ fragt nach dem damaligen Kenntnisstand, „private“ zeigt die Antwort nur dir.
help-elsewhere = Auf Discord: erwähne mich und frag auf Englisch oder Chinesisch in eigenen Worten, oder wähle „{ $menu }“ im Menü einer Nachricht.
help-facts = Wer einen Server verwaltet, kann dort eigene Notizen führen: /help facts
help-required = erforderlich

# /timeline und /find
timeline-title = { $name }: Modelle und Spurwechsel
timeline-title-all = Spurwechsel aller Anbieter
timeline-verdict = { $releases ->
    [one] 1 Modell
   *[other] { $releases } Modelle
}, { $switches } Spurwechsel, Neuestes zuerst.
timeline-verdict-all = { $switches } Spurwechsel, dazu die neuesten Modelle ({ $releases }), Neuestes zuerst.
found-title = Gefunden: { $text }
found-heading = Einträge
found-count = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}, der passendste zuerst.
found-none = Kein Eintrag enthält „{ $text }“.
found-more = { $count } weitere; ein Wort mehr grenzt ein.
found-advice = Versuch es mit weniger oder anderen Wörtern, auf Englisch oder Chinesisch.
