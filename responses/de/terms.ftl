# Die Wörter für die Begriffe, in denen Fakten verfasst sind. „Open Source“, „offene Gewichte“ und
# „kostenlose Nutzung“ sind drei verschiedene Dinge: auch hier auseinanderhalten.

lane-open_source = Open Source (Gewichte, Code und Daten)
lane-open_weights = offene Gewichte
lane-both = teils offene Gewichte, teils geschlossen
lane-closed = geschlossen, keine Gewichte

weights-open_permissive = offene Gewichte, permissive Lizenz
weights-open_restricted = offene Gewichte mit Einschränkungen
weights-open_noncommercial = offene Gewichte, nur nichtkommerziell
weights-closed = keine Gewichte
weights-unknown = Gewichte: nicht bekannt
weights-disputed = Gewichte: Quellen uneins

position-closed = geschlossen
position-open_noncommercial = nichtkommerzielle Gewichte
position-both = teils offen, teils geschlossen
position-open_restricted = eingeschränkte Gewichte
position-open_permissive = permissive Gewichte

kind-big_tech = großer Technologiekonzern
kind-startup = Start-up
kind-public_research = öffentliches Forschungsinstitut
kind-chipmaker = Chiphersteller
kind-nonprofit = gemeinnützige Organisation
kind-enterprise_software = Hersteller von Unternehmenssoftware
kind-platform = Plattform

tier-primary = Primärquelle
tier-dataset = Datensatz
tier-press = Presse
tier-secondary = Sekundärquelle

grade-vendor-stated = Angabe des Anbieters
grade-independent = unabhängig
grade-inferred = abgeleitet

confidence-high = hohe Verlässlichkeit
confidence-medium = mittlere Verlässlichkeit
confidence-low = geringe Verlässlichkeit

status-current = aktuell
status-superseded = überholt
status-disputed = umstritten
status-retracted = zurückgezogen

motive-safety = Sicherheit und gesunde Entwicklung
motive-enablement = Stärkung der Industrie
motive-ecosystem = Ökosystem und gemeinsamer Gewinn
motive-commercial = Vorarbeit fürs Geschäft
motive-standing = Ansehen und Chancen
motive-revenue = Einnahmen
motive-control = Kontrolle
motive-advantage = Vorsprung wahren

verdict-supported = belegt
verdict-forecast_held = Prognose bisher eingetroffen
verdict-forecast_partly_held = Prognose teilweise eingetroffen
verdict-partly_verified = teilweise bestätigt
verdict-plausible = plausibel, aber ohne direkte Quelle
verdict-accepted_unsourced = Allgemeinwissen, ohne Quelle
verdict-imprecise = ungenau
verdict-debatable = strittig
verdict-opinion = Meinung
verdict-superseded = überholt
verdict-unverified = keine Quelle gefunden
verdict-unchecked = noch nicht geprüft
verdict-not_checkable = zu vage zum Prüfen
verdict-wrong = falsch

question-shared = Was wirklich geteilt wird
question-developers = Wer entwickelt
question-money = Wie und wann Geld verdient wird
question-barrier = Wie schwer der Einstieg ist
question-purpose = Wofür jede Spur da ist

side-open = Offene Modelle
side-closed = Geschlossene Modelle
side-software = Zum Vergleich: Open-Source-Software

theme-coexistence = Langes Nebeneinander
theme-complement = Rivalen, die sich ergänzen
theme-shakeout = Wenige bleiben übrig
theme-switching = Die Spur wechseln
theme-blurring = Verschwimmende Grenzen
theme-context = Die Branche heute

resolution-open = noch nicht absehbar
resolution-came_true = bisher eingetroffen
resolution-failed = nicht eingetroffen
resolution-mixed = teilweise eingetroffen

aspect-lane = Spur
aspect-flagship = Flaggschiff (neueste Modelle)
aspect-licence = Lizenzbedingungen
aspect-business = Geschäft und Geld
aspect-price = Preise
aspect-motives = Motive
aspect-openness = Offenheit und Transparenz
aspect-switches = Letzter Spurwechsel

scope-server = Notiz dieses Servers
scope-base = Grundbestand, für alle Server

topic-analogy = Analogie
topic-business_model = Geschäftsmodell
topic-context = Umfeld
topic-definition = Definition
topic-development_model = Entwicklungsmodell
topic-evidence = Belege
topic-funding = Finanzierung
topic-history = Geschichte
topic-licence = Lizenz
topic-motive = Motiv
topic-openness = Offenheit
topic-outlook = Ausblick
topic-revenue = Einnahmen
topic-switching_lanes = Spurwechsel
topic-transparency = Transparenz

occasion-added = hinzugefügt
occasion-edited = bearbeitet
occasion-still-true = geprüft: gilt noch
occasion-suggested = vorgeschlagen
occasion-disputed = beanstandet
occasion-approved = Vorschlag übernommen
occasion-rejected = Vorschlag abgelehnt
occasion-imported = aus einer Datei eingelesen
occasion-restored = aus einer Datei wiederhergestellt
occasion-undone = Änderung zurückgenommen
occasion-erased = gelöscht

commercial-use-free = kommerziell nutzbar, fast ohne Bedingungen
commercial-use-limited = kommerziell nutzbar, mit Einschränkungen
commercial-use-none = keine Gewichte für kommerzielle Nutzung
