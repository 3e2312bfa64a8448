# Taking in published data sets.
survey-title = Einlesen: { $set }
survey-verdict = { $records ->
    [one] { $records } Datensatz
   *[other] { $records } Datensätze
}, Stand { $date }: { $mapped ->
    [one] { $mapped } Eintrag
   *[other] { $mapped } Einträge
} bekannter Anbieter, { $left } ausgelassen, { $others } von anderen.
survey-changes = { $added } neu, { $changed } geändert, { $removed } entfernt, { $confirmed } wiedergefunden, { $unchanged } unverändert
survey-nothing = Nichts ändert sich: alles ist schon verzeichnet.
survey-saved = Gespeichert als Revision { $revision }. lanekeeper facts history ID zeigt die Geschichte jedes Datensatzes, lanekeeper facts undo --change { $revision } nimmt alles zurück.
survey-dry = Nichts wurde geändert: --dry-run zeigt nur.
survey-concerns = Erst anzusehen
survey-stopped = Angehalten, nichts wurde geändert. Wenn es stimmt: noch einmal mit --yes.
survey-malformed = Nichts wurde geändert, weil Dateien fehlerhaft sind:
survey-flips = { $count } Spuren oder Lizenzen würden kippen oder der Basis widersprechen.
survey-drops = { $gone } von { $known } Datensätzen wären weg.
survey-price = { $id }: der Preis springt von { $before } auf { $after } USD (Eingabe / Ausgabe).
survey-vendors = Nach Anbietern
survey-column-added = neu
survey-column-changed = geändert
survey-column-removed = entfernt
survey-column-confirmed = wiedergefunden
survey-column-unchanged = unverändert
survey-column-all = gesamt
progress-fetching = Datenbestand wird geholt
progress-parsing = Auswerten
survey-industry = Das Feld als Ganzes
survey-unmapped = Von niemandem, der verzeichnet ist
survey-source = Der Datenbestand
survey-conflicts = Er weicht an { $count ->
    [one] { $count } Stelle
   *[other] { $count } Stellen
} von der Basis oder einem anderen Datenbestand ab; sie werden festgehalten und gezeigt.

# What data sets hold.
assessment-openness = { $points } von 14 Punkten für Offenheit ({ $dimensions ->
    [one] { $dimensions } Dimension
   *[other] { $dimensions } Dimensionen
} beurteilt)
assessment-components = Model Openness Framework: { $class }; { $open } von { $parts } genannten Bestandteilen unter offener Lizenz
assessment-sample = { $size ->
    [one] { $size } Modell
   *[other] { $size } Modelle
} in der Stichprobe
class-1 = Klasse I (offene Wissenschaft)
class-2 = Klasse II (offene Werkzeuge)
class-3 = Klasse III (offenes Modell)
class-0 = keine Klasse
price-none = kein Preis genannt
price-at = { $input } USD Eingabe, { $output } Ausgabe je Million Token bei { $host }
price-spread = bei { $hosts } Hosts { $input } Eingabe, { $output } Ausgabe
price-lane-open = { $name }, offene Gewichte: { $models ->
    [one] { $models } Modell
   *[other] { $models } Modelle
}, { $input } USD Eingabe, { $output } Ausgabe
price-lane-closed = { $name }, geschlossen: { $models ->
    [one] { $models } Modell
   *[other] { $models } Modelle
}, { $input } USD Eingabe, { $output } Ausgabe
training-compute = { $amount } FLOP Training
training-unknown = Zugang nicht genannt
access-unrestricted = offene Gewichte ohne Einschränkung
access-restricted = offene Gewichte mit Auflagen
access-noncommercial = offene Gewichte, nicht kommerziell
access-api = Zugang über API
access-hosted = gehosteter Zugang ohne API
access-unreleased = nicht veröffentlicht

# Where data sets differ from the base.
conflict-release_date = { $model }: Erscheinungsdatum
conflict-weights = { $model }: Gewichte
conflict-open-weights = offene Gewichte
precedence-nearer = Die Quelle des Anbieters selbst geht einem Sammler vor.
precedence-reviewed = Beides sind Datenbestände; der geprüfte Eintrag der Basis gilt.
precedence-undecided = Der Datenbestand liegt näher als die Quellen der Basis; nicht entschieden.
precedence-closer = Beides sind Datenbestände; vorgezogen wird der, dessen Einträge näher an ihren Quellen sind.

# How fresh things are.
stale-checked = vor { $months } Monaten geprüft
stale-unchecked = seit { $months } Monaten nicht geprüft
stale-sets = Datenbestände, die einen neueren Stand brauchen
stale-set = { $title }: Stand { $date }, { $months } Monate alt, { $records ->
    [one] { $records } Datensatz
   *[other] { $records } Datensätze
}. lanekeeper import erneuert ihn.

# Openness by dimension, and counts over samples.
sample-year = { $sample }, { $year }: { $open } mit offenen Gewichten, { $closed } geschlossen, { $unknown } ohne Angabe.
attribution-heading = Datenbestände
dimension-datasources_basemodel = Trainingsdaten, Basismodell
dimension-datasources_endmodel = Trainingsdaten, Endmodell
dimension-weights_basemodel = Gewichte, Basismodell
dimension-weights_endmodel = Gewichte, Endmodell
dimension-trainingcode = Trainingscode
dimension-code = Dokumentation des Codes
dimension-hardware_architecture = Hardware und Architektur
dimension-preprint = Vorabdruck
dimension-paper = Begutachteter Aufsatz
dimension-modelcard = Modellkarte
dimension-datasheet = Datenblatt
dimension-package = Paket
dimension-api = Schnittstelle (API)
dimension-licenses = Lizenzen
degree-open = offen
degree-partial = teilweise
degree-closed = geschlossen
