# Wörter in Bildern: kurz, denn es ist wenig Platz. Was ein Bild sagt, steht ausführlich im
# Alternativtext und in der Nachricht dazu.

picture-sentence = { $text }.
picture-newest = Neuestes Modell
picture-model = Modell
picture-openness = Offenheitspunkte
picture-openness-value = { $score } von 14
picture-switch = Letzter Spurwechsel
picture-not-known = unbekannt
picture-footer = Fakten: Stand { $date }. Die Quellen stehen in der Nachricht.
picture-openness-credit = Offenheitspunkte: European Open Source AI Index, CC BY 4.0.
picture-transparency-credit = Transparenzpunkte: Foundation Model Transparency Index, CC BY 4.0.

# /timeline
picture-timeline-title = { $name }: Modelle und Spurwechsel
picture-timeline-all = Alle Anbieter: neueste Modelle und Spurwechsel
picture-timeline-empty = Nichts mit Datum verzeichnet.
picture-timeline-each = Je Anbieter höchstens { $count } Modelle, die neuesten.
picture-timeline-older = Nicht gezeichnet: { $count } ältere.
picture-timeline-switches = Verzeichnete Spurwechsel: { $count }; der jüngste: { $latest }.
picture-timeline-vague = Strich neben einer Marke: nur Monat oder Jahr bekannt.
picture-switches = Spurwechsel
picture-lanes = Spur
picture-releases = Modelle
picture-latest = Neuestes
picture-dated = { $name } ({ $date })
picture-heading-opening = Wechsel Richtung offen
picture-heading-closing = Wechsel Richtung geschlossen
picture-band-open_permissive = permissiv
picture-band-open_restricted = eingeschränkt
picture-band-open_noncommercial = nichtkommerziell
picture-band-closed = keine Gewichte
picture-band-unknown = unbekannt
picture-band-disputed = Quellen uneins
picture-left-out = { $count } weitere hier ausgelassen

# /compare aspect:openness
picture-map-title = Offenheit: { $names }
picture-map-share = { $part }/{ $whole }
picture-map-least = geschlossen
picture-map-most = offen
picture-dimension-terms = Neuestes Modell: Gewichte
picture-dimension-share = Modelle mit Gewichten, von den bekannten
picture-dimension-openness = Offenheitspunkte
picture-dimension-transparency = Transparenzpunkte
