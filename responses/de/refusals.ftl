# Was eine Frage statt einer Antwort bekommt: was nicht stimmte und was man versuchen kann.

refusal-title = Das hat nicht geklappt
refusal-empty = Hier steht keine Frage.
refusal-too-long = Das ist zu lang für eine Frage; höchstens { $limit } Zeichen.
refusal-not-understood = Darin habe ich keine Frage erkannt.
refusal-unknown-command = Den Befehl „{ $typed }“ gibt es nicht.
refusal-missing-option = Die Option „{ $option }“ fehlt: { $usage }
refusal-unknown-option = Die Option „{ $option }“ gibt es hier nicht: { $usage }
refusal-unknown-name = Ich kenne keinen Anbieter und kein Modell namens „{ $typed }“.
refusal-ambiguous-name = „{ $typed }“ kann mehreres sein: { $names }.
refusal-unknown-choice = „{ $typed }“ ist kein Wert für „{ $option }“.
refusal-same-vendor = Beide Namen gehören zu { $name }.
refusal-same-subject = Das ist zweimal { $name }.
refusal-too-many-sides = Das ist zu viel auf einmal; vergleichen lassen sich höchstens { $limit }.
refusal-not-comparable = { $name } lässt sich nicht mit einem Anbieter oder Modell vergleichen.
refusal-broken-button = Diese Schaltfläche funktioniert nicht mehr.

advice-commands = Versuch es mit einem davon:
advice-example = Zum Beispiel: { $example }
advice-similar = Meintest du: { $names }?
advice-whole-name = Nenn einen dieser Namen ganz.
advice-popular = Bekannt sind zum Beispiel: { $names }.
advice-choices = Zur Wahl stehen: { $choices }.
advice-other-vendor = Vergleiche { $name } mit einem anderen Anbieter, etwa { $other }, oder nenne zwei Modelle dieses Anbieters.
advice-other-subject = Nenne zwei verschiedene.
advice-strategies = Vergleiche open mit closed oder frag: /why-open { $name }
advice-ask-again = Stell die Frage noch einmal, dann gibt es neue Schaltflächen.

help-commands = Befehle

fault-title = Da ging etwas schief
fault = Das liegt an uns, verloren ging nichts. Bitte versuch es noch einmal; wenn es wieder passiert, nenn dem Betreiber diese Nummer: { $incident }

# Was bekommt, wer Fakten pflegt.

refusal-only-on-discord = { $command } geht nur auf Discord.
refusal-only-on-servers = Das geht nur auf einem Server.
refusal-only-for-managers = Das ist denen vorbehalten, die diesen Server verwalten.
refusal-only-for-operators = Das würde ändern, was alle Server sehen; das dürfen nur die Betreiber des Bots.
refusal-text-too-long = „{ $option }“ hat { $length } Zeichen; gespeichert werden höchstens { $limit }.
refusal-bad-date = „{ $typed }“ ist kein Datum.
refusal-future-date = „{ $typed }“ liegt in der Zukunft.
refusal-not-known-then = Bis { $date } ist dazu nichts verzeichnet.
refusal-bad-country = „{ $typed }“ ist kein Ländercode.
refusal-bad-source = „{ $typed }“ ist kein Link, der sich anzeigen lässt.
refusal-bad-number = „{ $option }“ braucht eine ganze Zahl, nicht „{ $typed }“.
refusal-no-identifier = Aus „{ $typed }“ lässt sich keine Kennung bilden.
refusal-unknown-id = Nichts hier hat die Kennung „{ $typed }“.
refusal-not-editable = „{ $typed }“ lässt sich hier nicht auf diese Weise ändern.
refusal-rules = Nicht gespeichert: Regeln, die für jeden Fakt gelten, sind verletzt.
refusal-lacking = Nicht gespeichert: Ein neuer Eintrag braucht „{ $option }“.
refusal-nothing-changed = Es würde sich nichts ändern.
refusal-changed-since = Nicht gespeichert: Inzwischen hat jemand anders { $id } geändert. Jetzt steht da: „{ $now }“
refusal-nothing-to-undo = Hier gibt es nichts zurückzunehmen: { $typed }
refusal-not-yours = Nur wer gefragt hat, kann diese Antwort entfernen.
refusal-suggestion-gone = Diesen Vorschlag hat schon jemand bearbeitet.
refusal-too-many-suggestions = Du hast gerade viele Vorschläge gemacht.
refusal-queue-full = Hier warten mehr Vorschläge, als sich durchsehen lassen.
refusal-notes-full = Dieser Server hat so viele Notizen, wie er haben darf: { $limit }.
refusal-file-unreadable = Die Datei ließ sich nicht abrufen.
refusal-file-too-large = Die Datei ist zu groß; höchstens { $limit } MiB.
refusal-file-flawed = Nichts wurde eingelesen: Die Datei hat Fehler.
refusal-confirmation-gone = Diese Bestätigung gilt nicht mehr.

advice-shell = In der Shell: lanekeeper facts --help
advice-on-a-server = Geh dafür auf einen Server, der den Bot hinzugefügt hat.
advice-suggest = Einen Fakt vorschlagen können alle: /suggest
advice-server-note = Lass „scope“ weg, dann wird es eine Notiz für diesen Server.
advice-shorten = Ein, zwei Sätze genügen; den Rest sagt die Quelle.
advice-date = Schreib 2026, 2026-05 oder 2026-05-11.
advice-later-date = Frag nach einem späteren Datum oder lass „as-of“ weg.
advice-country = Schreib zwei Buchstaben, etwa FR, US oder CN.
advice-source = Gib einen Link an, der mit https beginnt und weder Leerzeichen noch Klammern enthält.
advice-number = Sieh mit /facts history nach.
advice-identifier = Gib mit „id“ eine an: Kleinbuchstaben, Ziffern und Bindestriche, höchstens 20.
advice-not-editable = Anbieter und Modelle haben eigene Befehle; was alle Server sehen, ändern nur Betreiber.
advice-rules = Berichtige es und versuch es noch einmal.
advice-lacking = Ergänze diese Option und versuch es noch einmal.
advice-nothing-changed = So steht es schon da.
advice-changed-since = Öffne das Formular neu, um von dort weiterzumachen.
advice-nothing-to-undo = /facts history zeigt, was geändert wurde.
advice-not-yours = Stell dieselbe Frage selbst, dann bekommst du deine eigene Antwort.
advice-review-again = /facts review zeigt, was noch wartet.
advice-wait = Versuch es in { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
} noch einmal.
advice-queue-full = Bitte die, die diesen Server verwalten, sie durchzusehen.
advice-notes-full = Zieh vorher einige zurück oder lösche sie.
advice-file-again = Häng sie noch einmal an.
advice-file-smaller = Teil sie in zwei Dateien auf.
advice-file-flawed = Berichtige diese Zeilen und reich sie noch einmal ein.
advice-confirm-again = Gib den Befehl noch einmal ein.
