# Was liest, wer Fakten pflegt oder vorschlägt.

own-note = Notiz dieses Servers
own-notes = Notizen dieses Servers

author-bundle = mit Lanekeeper ausgeliefert
author-operator = Betreiber, in der Shell
author-erased = gelöscht

written-title = Gespeichert als Revision { $revision }
written-verdict = { $id } · Revision { $revision } · { $place }
written-now = So sehen es Leser jetzt
written-gone = Für Leser nicht mehr sichtbar.
written-changes = Was sich geändert hat
written-others = Ebenfalls geändert
written-count = { $count ->
    [one] 1 weiterer Eintrag
   *[other] { $count } weitere Einträge
}
change-before = Vorher
change-after = Nachher
rehearsal-title = Was das bewirken würde
rehearsal-verdict = { $id } · { $place } · im Verlauf stünde: { $reason }. Noch ist nichts gespeichert.
rehearsal-then = So sähen es Leser
rehearsal-changes = Was sich ändern würde
field-claim = Aussage
field-claim-zh = Aussage auf Chinesisch
field-note = Anmerkung
field-date = Datum
field-status = Status
field-sources = Quellen
field-checked = Zuletzt geprüft

history-title = Verlauf von { $id }
history-count = { $count ->
    [one] 1 Revision
   *[other] { $count } Revisionen
}, die neueste zuerst. „/facts undo“ nimmt eine zurück.
history-revision = Revision { $revision }
history-removed = Entfernt.

review-title = Vorschläge
review-empty = Nichts wartet.
review-count = Vorschlag { $number } von { $count }. Noch von niemandem geprüft.
review-suggestion = Vorgeschlagen
review-dispute = Beanstandet
suggestion-source = Quelle
review-known = Ähnlichste Fakten im Bestand
review-rejected-title = Abgelehnt
review-rejected = Der Vorschlag wartet nicht länger; wer ihn gemacht hat, erfährt es.
suggest-title = Danke
suggest-waits = Der Vorschlag geht an die, die hier die Fakten pflegen; bis zu ihrer Zustimmung sieht ihn sonst niemand.
told-title = Dein Vorschlag
told-approved = Übernommen als { $id }, mit deinem Namen im Verlauf. Danke.
told-rejected = Diesmal nicht übernommen. Trotzdem danke.

stale-title = Fakten zum Nachprüfen
stale-none = Kein Fakt hat seine Haltbarkeit überschritten.
stale-count = { $count ->
    [one] 1 Fakt hat seine Haltbarkeit überschritten.
   *[other] { $count } Fakten haben ihre Haltbarkeit überschritten, die ältesten zuerst.
}
stale-heading = { $number }. { $id } – { $topic }, { $months } { $months ->
    [one] Monat
   *[other] Monate
} alt

export-title = Fakten als Datei
export-verdict = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}, je Zeile einer, als JSON.
import-title = Was diese Datei bewirken würde
import-verdict = { $added } neu, { $changed } geändert, { $removed } entfernt, { $unchanged } gleich. Noch ist nichts gespeichert.
import-flips = { $count ->
    [one] 1 Spur oder Lizenz ändert sich.
   *[other] { $count } Spuren oder Lizenzen ändern sich. Bitte zweimal hinsehen.
}
import-added = Neu
import-removed = Entfernt
import-changed = Geändert
import-of-base = Ausgelassen: steht im Grundbestand, den nur Betreiber ändern
import-more = { $count } weitere

forget-title = Notizen dieses Servers löschen
forget-nothing = Dieser Server hat keine Notizen.
forget-ask = { $count ->
    [one] 1 Eintrag dieses Servers wird
   *[other] { $count } Einträge dieses Servers werden
} samt Verlauf gelöscht. Das lässt sich nicht rückgängig machen.
forget-advice = „/facts export“ legt vorher eine Kopie an.
forget-done-title = Gelöscht
forget-done = { $count ->
    [one] 1 Eintrag dieses Servers ist
   *[other] { $count } Einträge dieses Servers sind
} samt Verlauf gelöscht (Revision { $revision }).

rules-heading = Was nicht stimmt
rule-with-detail = { $rule } ({ $detail })
rule-syntax = { $record } ist nicht lesbar.
rule-unknown-key = { $record } hat einen Schlüssel, den kein Eintrag kennt.
rule-duplicate-id = { $record } gibt es schon.
rule-unknown-id = { $record } verweist auf etwas, das es nicht gibt.
rule-no-source = { $record } hat keine Quelle.
rule-no-date = { $record } hat kein Datum.
rule-future-date = { $record } hat ein Datum in der Zukunft.
rule-missing-language = { $record }: Eine Sprache fehlt.
rule-text = Ein Text von { $record } ist leer, zu lang oder enthält Zeichen, die sich nicht anzeigen lassen.
rule-name-clash = { $record } hat einen Namen, der schon vergeben ist.
rule-shape = Teile von { $record } passen nicht zusammen.
rule-confidence = { $record } beansprucht mehr Verlässlichkeit, als die Quellen hergeben.
rule-unreachable = Keine Antwort würde { $record } zeigen.
rule-mass-flip = Viele Spuren oder Lizenzen würden sich auf einmal ändern ({ $record }).
rule-base = { $record } gehört zum Grundbestand.
flaws-heading = Was an der Datei nicht stimmt
flaw-in-line = Zeile { $line }: { $flaw }
flaw-not-utf8 = kein UTF-8.
flaw-too-large = Die Datei hat mehr als { $limit } Bytes.
flaw-too-many = Die Datei hat mehr als { $limit } Einträge.
flaw-too-long = mehr als { $limit } Bytes.
flaw-not-a-record = kein Eintrag ({ $detail }).
flaw-bad-record = { $record } ist nicht lesbar ({ $detail }).
flaw-unknown-key = Den Schlüssel { $key } hat kein Eintrag.
flaw-duplicate-id = { $record } steht schon in einer früheren Zeile.
flaw-suggestion = Vorschläge lassen sich nicht einlesen.
flaw-empty = Die Datei hat keine Einträge.

typed-heading = Was du geschrieben hast
not-saved-title = Nicht gespeichert
not-saved = Die Änderung ließ sich nicht speichern; alles ist wie zuvor. Antworten gibt es weiterhin. Nenn dem Betreiber diese Nummer: { $incident }
in-doubt-title = Nicht sicher
in-doubt = Die Datenbank hat mitten im Speichern nicht mehr geantwortet; ob die Änderung da ist, steht nicht fest. Sieh im Verlauf des Fakts nach, bevor du es noch einmal versuchst. Nenn dem Betreiber diese Nummer: { $incident }
notes-missing = Die eigenen Notizen dieses Servers sind gerade nicht erreichbar; das hier sehen alle Server.

# Formulare: Titel und Beschriftungen höchstens 45 Zeichen, Beispiele 100.
form-title-add = Fakt hinzufügen
form-title-edit = Fakt bearbeiten
form-title-amend = Vorschlag bearbeiten
form-title-suggest = Fakt vorschlagen
form-title-dispute = Diese Antwort beanstanden
form-subject = Anbieter oder Modell
form-topic = Thema (optional)
form-claim = Die Aussage, in eigenen Worten
form-claim-zh = Dasselbe auf Chinesisch (optional)
form-source = Link zur Quelle (https)
form-date = Datum, für das es gilt
form-reason = Grund (optional, steht im Verlauf)
example-subject = mistral
example-topic = etwa licence, funding, openness …
example-claim = Ein Satz, den die Quelle belegt
example-claim-zh = Derselbe Satz in chinesischen Schriftzeichen
example-source = Ein Link, der mit https beginnt
example-date = 2026, 2026-05 oder 2026-05-11
example-reason = Die Lizenz wurde 2026-05 geändert

gaps-title = Namen, zu denen es nichts gibt
gaps-none = Jeder Name, nach dem hier gefragt wurde, wurde gefunden.
gaps-count = { $count ->
    [one] 1 Name wurde hier gesucht und nicht gefunden
   *[other] { $count } Namen wurden hier gesucht und nicht gefunden
}, die meistgesuchten zuerst. Gezählt seit dem letzten Start, ohne Angabe, wer gefragt hat.
gaps-names = Gesucht
gaps-name = { $typed } ({ $count })
gaps-advice = Füge mit „/facts alias“ einen Namen oder mit „/facts vendor“ einen Anbieter hinzu.
