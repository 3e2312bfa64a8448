# Mots des images : courts, car la place manque. Ce qu’une image dit en entier se trouve dans son
# texte alternatif et dans le message qui l’accompagne.

picture-sentence = { $text }.
picture-newest = Dernier modèle
picture-model = Modèle
picture-openness = Points d’ouverture
picture-openness-value = { $score } sur 14
picture-switch = Dernier changement de voie
picture-not-known = inconnu
picture-footer = État des faits : { $date }. Les sources sont dans le message.
picture-openness-credit = Points d’ouverture : European Open Source AI Index, CC BY 4.0.
picture-transparency-credit = Points de transparence : Foundation Model Transparency Index, CC BY 4.0.

# /timeline
picture-timeline-title = { $name } : sorties et changements de voie
picture-timeline-all = Tous les éditeurs : sorties récentes et changements de voie
picture-timeline-empty = Rien de daté n’est recensé.
picture-timeline-each = Au plus { $count } sorties par éditeur, les plus récentes.
picture-timeline-older = Non dessinés, car plus anciens : { $count }.
picture-timeline-switches = Changements de voie recensés : { $count } ; le dernier : { $latest }.
picture-timeline-vague = Barre près d’un repère : seul le mois ou l’année est connu.
picture-switches = Changements de voie
picture-lanes = Voie
picture-releases = Sorties
picture-latest = Dernier modèle
picture-dated = { $name } ({ $date })
picture-heading-opening = changement vers l’ouverture
picture-heading-closing = changement vers la fermeture
picture-band-open_permissive = permissif
picture-band-open_restricted = avec limites
picture-band-open_noncommercial = non commercial
picture-band-closed = sans poids
picture-band-unknown = inconnu
picture-band-disputed = contesté
picture-left-out = { $count } de plus, omis ici

# /compare aspect:openness
picture-map-title = Ouverture : { $names }
picture-map-share = { $part }/{ $whole }
picture-map-least = fermé
picture-map-most = ouvert
picture-dimension-terms = Dernier modèle : poids
picture-dimension-share = Sorties avec poids, sur celles connues
picture-dimension-openness = Points d’ouverture
picture-dimension-transparency = Points de transparence
