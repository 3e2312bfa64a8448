# Was das Terminal außer Antworten sagt.

repl-prompt = lanekeeper>
no-token = Kein Discord-Token: Setze DISCORD_TOKEN (oder discord.token in lanekeeper.toml), um Discord zu bedienen.
no-token-try = Ohne Discord ausprobieren: lanekeeper ask "/{ $example }"
check-sound = Fehlerfrei: { $records } Einträge.
check-violations = { $count ->
    [one] 1 Verstoß.
   *[other] { $count } Verstöße.
}

shell-confirm = Zum Ausführen denselben Befehl mit --yes eingeben.
shell-nothing = Es gibt nichts zu tun.
progress-opening = Speicher wird geöffnet
progress-reading = Wird gelesen
progress-checking = Wird geprüft
progress-writing = Wird geschrieben
progress-comparing = Vergleiche
progress-copying = Kopiere
progress-verifying = Prüfe
copied = Kopiert und geprüft. Änderungen: { $revision }, davon neu: { $copied }. Einträge der Basis: { $records }. Server mit Notizen: { $servers }.
