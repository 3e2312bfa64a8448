# Ce que lisent les responsables des faits, et qui en suggère.

own-note = note de ce serveur
own-notes = Notes de ce serveur

author-bundle = fourni avec Lanekeeper
author-operator = un opérateur, en ligne de commande
author-erased = effacé

written-title = Enregistré : révision { $revision }
written-verdict = { $id } · révision { $revision } · { $place }
written-now = Ce que les lecteurs voient maintenant
written-gone = Les lecteurs ne le voient plus.
written-changes = Ce qui a changé
written-others = Modifié en même temps
written-count = { $count ->
    [one] { $count } autre fiche
   *[other] { $count } autres fiches
}
change-before = Avant
change-after = Après
rehearsal-title = Ce que cela ferait
rehearsal-verdict = { $id } · { $place } · motif dans l’historique : { $reason }. Rien n’est encore enregistré.
rehearsal-then = Ce que les lecteurs verraient
rehearsal-changes = Ce qui changerait
field-claim = Énoncé
field-claim-zh = Énoncé en chinois
field-note = Note
field-date = Date
field-status = Statut
field-sources = Sources
field-checked = Dernière vérification

history-title = Historique : { $id }
history-count = { $count ->
    [one] { $count } révision
   *[other] { $count } révisions
}, de la plus récente à la plus ancienne. « /facts undo » en annule une.
history-revision = Révision { $revision }
history-removed = Supprimé.

review-title = Suggestions
review-empty = Rien en attente.
review-count = Suggestion { $number } sur { $count }. Personne ne l’a encore vérifiée.
review-suggestion = Suggestion
review-dispute = Contestation
suggestion-source = Source
review-known = Faits les plus proches dans la base
review-rejected-title = Suggestion refusée
review-rejected = La suggestion a quitté la file ; son auteur est prévenu.
suggest-title = Merci
suggest-waits = Ta suggestion attend l’avis des responsables des faits ; personne d’autre ne la voit avant leur accord.
told-title = Ta suggestion
told-approved = Elle a été retenue : { $id }. Ton nom figure dans l’historique. Merci.
told-rejected = Elle n’a pas été retenue cette fois. Merci tout de même.

stale-title = Faits à revérifier
stale-none = Aucun fait n’a dépassé sa durée de validité.
stale-count = { $count ->
    [one] { $count } fait a dépassé sa durée de validité.
   *[other] { $count } faits ont dépassé leur durée de validité, les plus anciens d’abord.
}
stale-heading = { $number }. { $id } – { $topic }, âge : { $months } mois

export-title = Les faits en fichier
export-verdict = { $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
}, une par ligne, en JSON.
import-title = Ce que ferait ce fichier
import-verdict = Ajouts : { $added }, modifications : { $changed }, suppressions : { $removed }, sans changement : { $unchanged }. Rien n’est encore enregistré.
import-flips = { $count ->
    [one] { $count } voie ou licence change.
   *[other] { $count } voies ou licences changent. À regarder à deux fois.
}
import-added = Ajouts
import-removed = Suppressions
import-changed = Modifications
import-of-base = Laissé de côté : relève de la base, que seuls les opérateurs modifient
import-more = { $count } de plus

forget-title = Effacer les notes de ce serveur
forget-nothing = Ce serveur n’a pas de notes.
forget-ask = { $count ->
    [one] { $count } fiche de ce serveur sera effacée
   *[other] { $count } fiches de ce serveur seront effacées
}, historique compris. C’est irréversible.
forget-advice = « /facts export » en fait d’abord une copie.
forget-done-title = Effacé
forget-done = { $count ->
    [one] { $count } fiche de ce serveur est effacée
   *[other] { $count } fiches de ce serveur sont effacées
}, historique compris (révision { $revision }).

rules-heading = Ce qui ne va pas
rule-with-detail = { $rule } ({ $detail })
rule-syntax = { $record } est illisible.
rule-unknown-key = { $record } contient une clé qu’aucune fiche n’a.
rule-duplicate-id = { $record } existe déjà.
rule-unknown-id = { $record } renvoie à quelque chose qui n’existe pas.
rule-no-source = { $record } n’a pas de source.
rule-no-date = { $record } n’a pas de date.
rule-future-date = { $record } porte une date future.
rule-missing-language = { $record } : il manque une langue.
rule-text = { $record } : un texte est vide, trop long ou contient des caractères non affichables.
rule-name-clash = { $record } porte un nom déjà pris.
rule-shape = { $record } : des parties ne vont pas ensemble.
rule-confidence = { $record } affiche plus de confiance que ses sources n’en permettent.
rule-unreachable = Aucune réponse n’afficherait { $record }.
rule-mass-flip = Beaucoup de voies ou de licences changeraient d’un coup ({ $record }).
rule-base = { $record } appartient à la base.
flaws-heading = Ce qui ne va pas dans le fichier
flaw-in-line = Ligne { $line } : { $flaw }
flaw-not-utf8 = pas en UTF-8.
flaw-too-large = Le fichier a plus de { $limit } octets.
flaw-too-many = Le fichier a plus de { $limit } fiches.
flaw-too-long = plus de { $limit } octets.
flaw-not-a-record = pas une fiche ({ $detail }).
flaw-bad-record = { $record } est illisible ({ $detail }).
flaw-unknown-key = aucune fiche n’a la clé { $key }.
flaw-duplicate-id = { $record } figure déjà sur une ligne précédente.
flaw-suggestion = les suggestions ne s’importent pas.
flaw-empty = Le fichier n’a aucune fiche.

typed-heading = Ce que tu as écrit
not-saved-title = Non enregistré
not-saved = La modification n’a pas pu être enregistrée, et rien n’a changé. Les réponses continuent comme avant. Donne ce numéro à l’opérateur : { $incident }
in-doubt-title = Pas certain
in-doubt = La base de données a cessé de répondre pendant l’enregistrement : on ne sait pas si la modification y est. Regarde l’historique du fait avant de réessayer. Donne ce numéro à l’opérateur : { $incident }
notes-missing = Les notes propres à ce serveur sont inaccessibles pour le moment ; voici ce que voient tous les serveurs.

# Formulaires : 45 caractères au plus pour titres et libellés, 100 pour les exemples.
form-title-add = Ajouter un fait
form-title-edit = Modifier un fait
form-title-amend = Modifier la suggestion
form-title-suggest = Suggérer un fait
form-title-dispute = Contester cette réponse
form-subject = Éditeur ou modèle
form-topic = Sujet (facultatif)
form-claim = L’énoncé, avec tes propres mots
form-claim-zh = Le même en chinois (facultatif)
form-source = Lien vers la source (https)
form-date = Date à laquelle c’est vrai
form-reason = Pourquoi (facultatif, dans l’historique)
example-subject = mistral
example-topic = licence, funding, openness…
example-claim = Une phrase que la source appuie
example-claim-zh = La même phrase, en caractères chinois
example-source = Un lien qui commence par https
example-date = 2026, 2026-05 ou 2026-05-11
example-reason = La licence a changé en mai

gaps-title = Noms introuvables
gaps-none = Tous les noms demandés ici ont été trouvés.
gaps-count = { $count ->
    [one] { $count } nom demandé ici et introuvable
   *[other] { $count } noms demandés ici et introuvables
}, les plus demandés d’abord. Décompte depuis le dernier démarrage, sans dire qui a demandé.
gaps-names = Noms demandés
gaps-name = { $typed } ({ $count })
gaps-advice = Ajoute un nom avec « /facts alias », ou un éditeur avec « /facts vendor ».
