# Taking in published data sets.
survey-title = Importation : { $set }
survey-verdict = { $records ->
    [one] { $records } enregistrement
   *[other] { $records } enregistrements
}, état du { $date } : { $mapped ->
    [one] { $mapped } entrée
   *[other] { $mapped } entrées
} d’éditeurs connus, { $left } laissées de côté, { $others } d’autres.
survey-changes = { $added } ajoutés, { $changed } modifiés, { $removed } retirés, { $confirmed } retrouvés, { $unchanged } inchangés
survey-nothing = Rien ne change : tout est déjà enregistré.
survey-saved = Enregistré comme révision { $revision }. lanekeeper facts history ID donne l’histoire de chaque enregistrement, lanekeeper facts undo --change { $revision } annule le tout.
survey-dry = Rien n’a été modifié : --dry-run ne fait que montrer.
survey-concerns = À regarder d’abord
survey-stopped = Arrêté, rien n’a été modifié. Si c’est juste, recommence avec --yes.
survey-malformed = Rien n’a été modifié, car des fichiers sont mal formés :
survey-flips = { $count } voies ou licences basculeraient ou contrediraient la base.
survey-drops = { $gone } enregistrements sur { $known } disparaîtraient.
survey-price = { $id } : le prix saute de { $before } à { $after } USD (entrée / sortie).
survey-vendors = Par éditeur
survey-column-added = ajoutés
survey-column-changed = modifiés
survey-column-removed = retirés
survey-column-confirmed = retrouvés
survey-column-unchanged = inchangés
survey-column-all = total
progress-fetching = Récupération du jeu de données
progress-parsing = Analyse
survey-industry = Le secteur entier
survey-unmapped = De personne de connu
survey-source = Le jeu de données
survey-conflicts = Il diffère de la base ou d’un autre jeu de données en { $count ->
    [one] { $count } point
   *[other] { $count } points
}, gardés et montrés comme tels.

# What data sets hold.
assessment-openness = { $points } points d’ouverture sur 14 ({ $dimensions ->
    [one] { $dimensions } dimension évaluée
   *[other] { $dimensions } dimensions évaluées
})
assessment-components = Model Openness Framework : { $class } ; { $open } composants sur { $parts } sous licence libre
assessment-sample = { $size ->
    [one] { $size } modèle
   *[other] { $size } modèles
} dans l’échantillon
class-1 = classe I (science ouverte)
class-2 = classe II (outils ouverts)
class-3 = classe III (modèle ouvert)
class-0 = aucune classe
price-none = aucun prix indiqué
price-at = { $input } USD en entrée, { $output } en sortie par million de jetons chez { $host }
price-spread = chez { $hosts } hébergeurs { $input } en entrée, { $output } en sortie
price-lane-open = { $name }, poids ouverts : { $models ->
    [one] { $models } modèle
   *[other] { $models } modèles
}, { $input } USD en entrée, { $output } en sortie
price-lane-closed = { $name }, fermé : { $models ->
    [one] { $models } modèle
   *[other] { $models } modèles
}, { $input } USD en entrée, { $output } en sortie
training-compute = { $amount } FLOP d’entraînement
training-unknown = accès non indiqué
access-unrestricted = poids ouverts sans restriction
access-restricted = poids ouverts avec limites
access-noncommercial = poids ouverts non commerciaux
access-api = accès par API
access-hosted = accès hébergé sans API
access-unreleased = non publié

# Where data sets differ from the base.
conflict-release_date = { $model } : date de sortie
conflict-weights = { $model } : poids
conflict-open-weights = poids ouverts
precedence-nearer = La source de l’éditeur prime sur un agrégateur.
precedence-reviewed = Deux jeux de données ; l’entrée relue de la base l’emporte.
precedence-undecided = Le jeu de données est plus proche que ce que cite la base ; non tranché.
precedence-closer = Les deux sont des jeux de données ; celui dont les fiches sont plus proches de leurs sources l’emporte.

# How fresh things are.
stale-checked = vérifié il y a { $months } mois
stale-unchecked = non vérifié depuis { $months } mois
stale-sets = Jeux de données à renouveler
stale-set = { $title } : état du { $date }, vieux de { $months } mois, { $records ->
    [one] { $records } enregistrement
   *[other] { $records } enregistrements
}. lanekeeper import le renouvelle.

# Openness by dimension, and counts over samples.
sample-year = { $sample }, { $year } : { $open } à poids ouverts, { $closed } fermés, { $unknown } non indiqués.
attribution-heading = Jeux de données
dimension-datasources_basemodel = Données d’entraînement, modèle de base
dimension-datasources_endmodel = Données d’entraînement, modèle final
dimension-weights_basemodel = Poids, modèle de base
dimension-weights_endmodel = Poids, modèle final
dimension-trainingcode = Code d’entraînement
dimension-code = Documentation du code
dimension-hardware_architecture = Matériel et architecture
dimension-preprint = Prépublication
dimension-paper = Article relu
dimension-modelcard = Fiche du modèle
dimension-datasheet = Fiche de données
dimension-package = Paquet
dimension-api = Interface (API)
dimension-licenses = Licences d’utilisation
degree-open = ouvert
degree-partial = partiel
degree-closed = fermé
