# Les mots des termes dans lesquels les faits sont écrits. « Open source », « poids ouverts » et
# « usage gratuit » sont trois choses différentes : à distinguer ici aussi.

lane-open_source = open source (poids, code et données)
lane-open_weights = poids ouverts
lane-both = poids ouverts et modèles fermés côte à côte
lane-closed = fermé, aucun poids publié

weights-open_permissive = poids ouverts, licence permissive
weights-open_restricted = poids ouverts avec limites
weights-open_noncommercial = poids ouverts, usage non commercial seulement
weights-closed = aucun poids publié
weights-unknown = statut des poids inconnu
weights-disputed = sources en désaccord sur les poids

position-closed = fermé
position-open_noncommercial = poids non commerciaux
position-both = ouvert et fermé côte à côte
position-open_restricted = poids avec limites
position-open_permissive = poids permissifs

kind-big_tech = grand groupe technologique
kind-startup = start-up
kind-public_research = institut public de recherche
kind-chipmaker = fabricant de puces
kind-nonprofit = organisme à but non lucratif
kind-enterprise_software = éditeur de logiciels d’entreprise
kind-platform = plateforme

tier-primary = source primaire
tier-dataset = jeu de données
tier-press = presse
tier-secondary = source secondaire

grade-vendor-stated = selon l’éditeur
grade-independent = indépendant
grade-inferred = déduit

confidence-high = confiance élevée
confidence-medium = confiance moyenne
confidence-low = confiance faible

status-current = actuel
status-superseded = dépassé
status-disputed = contesté
status-retracted = retiré

motive-safety = sûreté et développement responsable
motive-enablement = appui à l’industrie
motive-ecosystem = écosystème et gains partagés
motive-commercial = tremplin commercial
motive-standing = position et opportunités
motive-revenue = revenus
motive-control = contrôle
motive-advantage = maintien de l’avance

verdict-supported = étayé
verdict-forecast_held = prévision réalisée à ce jour
verdict-forecast_partly_held = prévision réalisée en partie
verdict-partly_verified = vérifié en partie
verdict-plausible = plausible, aucune source ne le dit
verdict-accepted_unsourced = notoire, sans source
verdict-imprecise = imprécis
verdict-debatable = discutable
verdict-opinion = opinion
verdict-superseded = dépassé
verdict-unverified = aucune source trouvée
verdict-unchecked = pas encore vérifié
verdict-not_checkable = trop vague pour être vérifié
verdict-wrong = faux

question-shared = Ce qui est vraiment partagé
question-developers = Qui développe
question-money = Comment et quand l’argent rentre
question-barrier = Difficulté pour se lancer
question-purpose = À quoi sert chaque voie

side-open = Modèles ouverts
side-closed = Modèles fermés
side-software = Pour comparer : les logiciels open source

theme-coexistence = Coexistence durable
theme-complement = Rivaux complémentaires
theme-shakeout = Écrémage, peu de survivants
theme-switching = Changements de voie
theme-blurring = Frontières qui s’estompent
theme-context = Le secteur aujourd’hui

resolution-open = trop tôt pour le dire
resolution-came_true = réalisée à ce jour
resolution-failed = non réalisée
resolution-mixed = réalisée en partie

aspect-lane = Voie
aspect-flagship = Modèles phares (les plus récents)
aspect-licence = Conditions de licence
aspect-business = Activité et finances
aspect-price = Prix
aspect-motives = Motifs
aspect-openness = Ouverture et transparence
aspect-switches = Dernier changement de voie

scope-server = note de ce serveur
scope-base = la base, pour tous les serveurs

topic-analogy = analogie
topic-business_model = modèle économique
topic-context = contexte
topic-definition = définition
topic-development_model = mode de développement
topic-evidence = éléments de preuve
topic-funding = financement
topic-history = histoire
topic-licence = licence
topic-motive = motif
topic-openness = ouverture
topic-outlook = perspectives
topic-revenue = revenus
topic-switching_lanes = changement de voie
topic-transparency = transparence

occasion-added = ajout
occasion-edited = modification
occasion-still-true = vérifié : toujours vrai
occasion-suggested = suggestion
occasion-disputed = contestation
occasion-approved = suggestion retenue
occasion-rejected = suggestion refusée
occasion-imported = importation d’un fichier
occasion-restored = restauration depuis un fichier
occasion-undone = modification annulée
occasion-erased = effacement

commercial-use-free = usage commercial presque sans conditions
commercial-use-limited = usage commercial sous limites
commercial-use-none = aucun poids pour l’usage commercial
