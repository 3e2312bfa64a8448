# Phrases des réponses.

# Entre les parties d’une liste, d’un titre et d’une phrase. Les accolades gardent les espaces.
list-joiner = ,{" "}
versus-joiner = {" "}vs{" "}
clause-joiner = {" "};{" "}
conflict-joiner = {" "}≠{" "}

# Autour du libellé placé avant un énoncé, et de la date et de la provenance placées après.
label-end = {" "}:{" "}
stamp-start = {" "}(
stamp-joiner = {" "};{" "}
stamp-end = )

name-is = { $name } : { $word }
model-of-vendor = { $model } ({ $vendor })
model-has-weights = { $model } ({ $weights })
note = Note
as-of = état : { $date }
footer = État des faits : { $date }. Les numéros entre crochets sont les sources. Les faits sont en anglais.
lane-counts = Sur { $vendors } éditeurs : { $source } entièrement open source, { $weights } à poids ouverts, { $both } sur les deux voies et { $closed } { $closed ->
    [one] fermé
   *[other] fermés
}.

release-licence = { $weights } – { $licence }
release-other-dates = Autres dates selon d’autres sources : { $dates }.
switch-ends = { $from } → { $to }
article-says = L’article fondateur
claim-checked = Vérification

# /compare
verdict-fact = { $claim } ({ $date }) { $marks }
verdict-same-lane = Même voie aujourd’hui : { $lane }.
verdict-lanes = Voies différentes. { $list }.
verdict-newest = Leurs derniers modèles diffèrent. { $list }.
verdict-models = Conditions différentes. { $list }.
verdict-models-same = Mêmes conditions : { $weights }.
verdict-openness = Points d’ouverture sur 14 (indice européen). { $list }.
verdict-crossing = Chassé-croisé à { $days } { $days ->
    [one] jour
   *[other] jours
} d’intervalle : { $first }, { $second }.
verdict-switches = Dernier changement de voie. { $list }.
switch-dated = { $from } → { $to } ({ $date })
switch-none = aucun recensé
crossing-opening = { $name } passe aux poids ouverts ({ $date })
crossing-closing = { $name } passe aux modèles fermés ({ $date })
crossing-since = { $sentence } Retour partiel depuis : { $who }.
crossing-both-turned = les deux
newest-open = Dernier avec poids : { $model }
newest-closed = Dernier sans poids : { $model }
newest-unknown = Dernier, statut des poids incertain : { $model }
compare-nothing = { $name } : rien de recensé.
compare-more = { $count } de plus avec aspect:{ $aspect }
compare-more-conflicts = { $count } de plus avec aspect:{ $aspect }
compare-conflicts = Là où les sources divergent
compare-same = Points communs
motive-of-opening = Pourquoi ouvrir : { $motive }
motive-of-keeping_back = Pourquoi garder fermé : { $motive }
motives-shared = En commun. { $motive }
motives-only = Propre à { $name }
same-vendor = Même éditeur : { $name }.
same-lane = Voie : { $lane }
same-country = Pays : { $code }
same-kind = Type : { $kind }
same-weights = Conditions : { $weights }
same-motives = Motifs : { $motives }
same-nothing = { $aspect } : rien de recensé de part et d’autre

# Stratégies
strategies-title = Ouvert ou fermé : les deux stratégies
strategies-title-narrowed = Ouvert ou fermé : { $question }
strategies-definitions = Le sens des mots

# /why-open
why-open-title = Pourquoi { $name } ouvre des modèles
why-closed-title = Pourquoi { $name } garde ses modèles fermés
why-model-open-title = { $name } : pourquoi ses poids sont ouverts
why-model-closed-title = { $name } : pourquoi ses poids sont fermés
why-model-verdict = { $model } – { $weights } ({ $date }).
why-open-verdict = { $name } – { $lane } (état : { $date }).
why-closed-verdict = { $name } ne publie aucun poids de modèle ({ $lane } ; état : { $date }).
why-best-open = Motif le mieux étayé : { $motive } ({ $statements ->
    [one] { $statements } énoncé
   *[other] { $statements } énoncés
} ; éléments : { $for } pour, { $against } contre).
why-best-closed = Principal motif trouvé : { $motive } ({ $statements ->
    [one] { $statements } énoncé
   *[other] { $statements } énoncés
} ; éléments : { $for } pour, { $against } contre).
why-model = Le modèle
why-heading-opening = Pourquoi ouvrir, { $rank } : { $motive }
why-heading-keeping_back = Pourquoi garder fermé, { $rank } : { $motive }
why-for = Éléments pour
why-against = Éléments contre
why-no-evidence = Aucun élément pour ou contre à ce jour.
why-unstated = Motifs non invoqués
why-unstated-list = Aucune source n’invoque ces motifs : { $motives }.
why-afterwards = La suite
why-no-switch = Aucun changement de voie recensé.
why-newest = Dernier modèle
why-other-evidence = Autres éléments

general-title-opening = Pourquoi ouvrir ses modèles
general-title-keeping_back = Pourquoi garder ses modèles fermés
general-verdict = Motifs les plus invoqués : { $list }.
general-ranked = { $motive } ({ $vendors })
general-heading = { $motive } – { $vendors ->
    [one] { $vendors } éditeur
   *[other] { $vendors } éditeurs
}
general-vendors = Éditeurs
general-others = Aussi : { $names }
general-evidence = Éléments, tous éditeurs confondus : { $for } pour, { $against } contre.

analogy-title = { $name } : l’analogie
concept-title = { $name } : le sens retenu ici
analogy-verdict = { $claims ->
    [one] { $claims } affirmation
   *[other] { $claims } affirmations
} de l’article fondateur, { $facts ->
    [one] { $facts } fait lié
   *[other] { $facts } faits liés
}.
analogy-single = Verdict sur l’affirmation : { $verdict }.
analogy-related = Faits liés

# /outlook
outlook-title = Perspectives : modèles ouverts et fermés peuvent-ils durer côte à côte ?
outlook-title-theme = Perspectives : { $theme }
outlook-verdict = Prévisions : { $forecasts } ({ $made }). Évaluation ({ $judged }) : { $true } { $true ->
    [one] réalisée
   *[other] réalisées
} à ce jour, { $mixed } en partie, { $failed } non { $failed ->
    [one] réalisée
   *[other] réalisées
}, { $open } en suspens.
outlook-verdict-single = { $title } : { $resolution } (évaluation : { $date }).
outlook-counted = Décompte dans cette base
outlook-context = Le secteur
forecast-heading = { $title } – { $resolution }
forecast-predicted = Prévision
forecast-since = Depuis
forecast-judged = évaluation : { $date }, notre lecture des éléments ci-dessous
forecast-indicators = Éléments de preuve
forecast-more = { $count } de plus avec theme:{ $theme }
live-releases = Modèles recensés pour { $year } : { $permissive } sous licence permissive, { $limited } avec limites, { $closed } { $closed ->
    [one] fermé
   *[other] fermés
}, { $unknown } au statut incertain.
live-switches = Changements de voie en { $year } : { $opening } vers l’ouverture, { $closing } vers la fermeture.
live-complement = Décompte actuel. Éditeurs ayant sorti des modèles ouverts et des modèles fermés : { $both } sur { $vendors }.
live-shakeout = Décompte actuel. Éditeurs ayant une sortie recensée en { $year } : { $active } sur { $vendors }.
live-switching = Décompte actuel. Changements de voie : { $switches }, par { $vendors } { $vendors ->
    [one] éditeur
   *[other] éditeurs
}, { $opening } vers l’ouverture et { $closing } vers la fermeture.
live-blurring = Décompte actuel. Éditeurs sur les deux voies : { $both } sur { $vendors } ; sorties à poids ouverts de { $year } assorties de limites : { $limited } sur { $open }.

# Le bouton Sources
sources-title = Sources : { $title }
sources-heading = Sources
sources-count = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}, mêmes numéros que dans la réponse.
source-undated = sans date
source-no-link = aucun lien sûr connu

# /about
about-title = Lanekeeper { $version }
about-verdict = Des faits datés et sourcés sur les éditeurs d’IA et la voie que chacun suit : poids ouverts ou modèles fermés.
about-counts = { $facts } faits sur { $vendors } éditeurs et { $releases } modèles, tirés de { $sources } sources.
about-own = { $count ->
    [one] Dont { $count } fiche propre à ce serveur.
   *[other] Dont { $count } fiches propres à ce serveur.
}
about-reading = Lire une réponse
about-grades = Après un énoncé, la date et les mots entre parenthèses disent quand il est vrai et qui l’affirme : l’éditeur lui-même, un tiers indépendant, ou personne explicitement. Les numéros sont ses sources.
about-open = Open source, poids ouverts et usage gratuit sont trois choses différentes, jamais confondues ici.
about-privacy = Ce qui est conservé sur les personnes
about-privacy-ids = Seulement l’identifiant Discord de qui modifie ou suggère des faits, avec l’heure.
about-privacy-words = Rien des questions posées, ni messages ni noms de personnes ; seuls les noms de modèles introuvables sont comptés jusqu’au prochain démarrage, sans dire qui les a demandés. Les journaux contiennent des identifiants, jamais le texte d’un fait.
about-privacy-erasure = Qui gère un serveur peut effacer tout ce que ce serveur a ajouté : /facts forget-server. Si le bot est retiré, l’effacement est automatique 30 jours plus tard.
about-licences = Licences
about-licence = Le programme est sous licence MIT ou Apache-2.0. Les énoncés sont rédigés par nous ; ces jeux de données demandent à être cités :

# /vendor et /vendors
profile-verdict = { $lane } (état : { $date }). { $kind }, { $country }.
profile-names = Autres noms : { $names }
profile-releases = Modèles par année
profile-year = { $year } : { $permissive } sous licence permissive, { $limited } avec limites, { $closed } { $closed ->
    [one] fermé
   *[other] fermés
}, { $unknown } au statut incertain.
listing-title = Éditeurs
listing-title-filtered = Éditeurs : { $filter }
listing-verdict = { $count } sur { $vendors }, changements de voie les plus récents d’abord.
listing-none = Aucun des { $vendors } éditeurs ne correspond.
listing-since = changement de voie depuis { $date }
listing-country = { $code }
listing-newest = dernier avec poids : { $model } ({ $weights })
listing-switch = dernier changement de voie : { $date }

as-of-verdict = Ce qu’on savait à la fin de { $date }.
footer-as-of = Faits datés de { $date } au plus tard. Les numéros entre crochets sont les sources. Les faits sont en anglais.

# L’entrée « Vérifier ce message » du menu d’un message
mentions-title = Ce que cite ce message
mentions-verdict = Dans la base : { $names }.
mentions-none = Ce message ne cite aucun éditeur ni modèle que je connaisse.
mentions-others = Autres noms cités : { $count }.
mentions-more = En savoir plus : /vendor { $name }, /why-open { $name }
hint = Pose-moi une question sur les éditeurs d’IA et leurs modèles, par exemple : compare meta and mistral.
hint-more = Ou utilise une commande : /compare, /why-open, /outlook, /vendor.

# /help
help-title = Poser une question
help-verdict = Chaque réponse est faite de faits datés et sourcés ; les numéros entre crochets sont ses sources.
help-names = Un éditeur ou un modèle se trouve sous tous ses noms usuels, en anglais ou en chinois. « as-of » demande ce qu’on savait alors, « private » ne montre la réponse qu’à toi.
help-elsewhere = Sur Discord : mentionne-moi et demande avec tes mots, en anglais ou en chinois, ou choisis « { $menu } » dans le menu d’un message.
help-facts = Qui gère un serveur y tient ses propres notes : /help facts
help-required = obligatoire

# /timeline et /find
timeline-title = { $name } : modèles et changements de voie
timeline-title-all = Changements de voie, tous les éditeurs
timeline-verdict = { $releases ->
    [one] { $releases } modèle
   *[other] { $releases } modèles
}, { $switches ->
    [one] { $switches } changement de voie
   *[other] { $switches } changements de voie
}, du plus récent au plus ancien.
timeline-verdict-all = { $switches ->
    [one] { $switches } changement de voie
   *[other] { $switches } changements de voie
} et { $releases } { $releases ->
    [one] modèle récent
   *[other] modèles récents
}, du plus récent au plus ancien.
found-title = Recherche : { $text }
found-heading = Dans la base
found-count = { $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
}, par ordre de pertinence.
found-none = Rien dans la base ne contient « { $text } ».
found-more = { $count } de plus ; ajoute un mot pour préciser.
found-advice = Essaie moins de mots ou d’autres mots, en anglais ou en chinois.
