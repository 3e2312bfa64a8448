# Ce qu’une question reçoit à la place d’une réponse : ce qui n’allait pas, et que tenter.

refusal-title = Ça n’a pas marché
refusal-empty = Il n’y a pas de question ici.
refusal-too-long = C’est trop long pour une question ; { $limit } caractères au plus.
refusal-not-understood = Je n’y ai pas reconnu de question.
refusal-unknown-command = La commande « { $typed } » n’existe pas.
refusal-missing-option = Il manque l’option « { $option } » : { $usage }
refusal-unknown-option = L’option « { $option } » n’existe pas ici : { $usage }
refusal-unknown-name = Je ne connais aucun éditeur ni modèle nommé « { $typed } ».
refusal-ambiguous-name = « { $typed } » peut désigner plusieurs choses : { $names }.
refusal-unknown-choice = « { $typed } » n’est pas une valeur de « { $option } ».
refusal-same-vendor = Les deux noms relèvent du même éditeur : { $name }.
refusal-same-subject = C’est deux fois le même nom : { $name }.
refusal-too-many-sides = C’est trop à la fois ; on peut en comparer { $limit }.
refusal-not-comparable = { $name } : pas de comparaison possible avec un éditeur ou un modèle.
refusal-broken-button = Ce bouton ne fonctionne plus.

advice-commands = Essaie plutôt :
advice-example = Essaie : { $example }
advice-similar = Voulais-tu dire : { $names } ?
advice-whole-name = Donne l’un de ces noms en entier.
advice-popular = J’en connais, par exemple : { $names }.
advice-choices = Au choix : { $choices }.
advice-other-vendor = Compare { $name } avec un autre éditeur, comme { $other }, ou nomme deux de ses modèles.
advice-other-subject = Donne deux noms différents.
advice-strategies = Compare open avec closed, ou demande : /why-open { $name }
advice-ask-again = Repose la question pour obtenir de nouveaux boutons.

help-commands = Commandes

fault-title = Un problème est survenu
fault = C’est notre faute, et rien n’est perdu. Réessaie ; si cela se répète, donne ce numéro à l’opérateur : { $incident }

# Ce que reçoivent les responsables des faits.

refusal-only-on-discord = { $command } ne fonctionne que sur Discord.
refusal-only-on-servers = Cela ne fonctionne que sur un serveur.
refusal-only-for-managers = C’est réservé à qui gère ce serveur.
refusal-only-for-operators = Cela changerait ce que voient tous les serveurs ; seuls les opérateurs du bot le peuvent.
refusal-text-too-long = « { $option } » compte { $length } caractères ; { $limit } au plus sont conservés.
refusal-bad-date = « { $typed } » n’est pas une date.
refusal-future-date = « { $typed } » est dans le futur.
refusal-not-known-then = Rien dans la base à ce sujet jusqu’à { $date }.
refusal-bad-country = « { $typed } » n’est pas un code de pays.
refusal-bad-source = « { $typed } » n’est pas un lien affichable.
refusal-bad-number = « { $option } » attend un nombre entier, pas « { $typed } ».
refusal-no-identifier = Impossible de tirer un identifiant de « { $typed } ».
refusal-unknown-id = Rien ici ne porte l’identifiant « { $typed } ».
refusal-not-editable = « { $typed } » ne se modifie pas ainsi ici.
refusal-rules = Non enregistré : cela enfreint des règles que tout fait respecte.
refusal-lacking = Non enregistré : pour un ajout, il faut « { $option } ».
refusal-nothing-changed = Rien ne changerait.
refusal-changed-since = Non enregistré : quelqu’un a modifié { $id } entre-temps. On y lit maintenant : « { $now } »
refusal-nothing-to-undo = Rien à annuler : { $typed }
refusal-not-yours = Seule la personne qui a posé la question peut supprimer cette réponse.
refusal-suggestion-gone = Quelqu’un a déjà traité cette suggestion.
refusal-too-many-suggestions = Tu viens de faire beaucoup de suggestions.
refusal-queue-full = Plus de suggestions attendent ici qu’on ne peut en relire.
refusal-notes-full = Ce serveur a atteint le nombre maximal de notes : { $limit }.
refusal-file-unreadable = Le fichier n’a pas pu être récupéré.
refusal-file-too-large = Le fichier est trop gros ; { $limit } Mio au plus.
refusal-file-flawed = Rien n’a été importé : le fichier a des défauts.
refusal-confirmation-gone = Cette confirmation n’est plus attendue.

advice-shell = En ligne de commande : lanekeeper facts --help
advice-on-a-server = À utiliser sur un serveur qui a ajouté le bot.
advice-suggest = Tout le monde peut suggérer un fait : /suggest
advice-server-note = Sans « scope », tu écris une note de ce serveur.
advice-shorten = Dis-le en une phrase ou deux ; la source dit le reste.
advice-date = Écris 2026, 2026-05 ou 2026-05-11.
advice-later-date = Choisis une date plus récente, ou retire « as-of ».
advice-country = Écris deux lettres, comme FR, US ou CN.
advice-source = Donne un lien qui commence par https, sans espace, parenthèse ni crochet.
advice-number = À retrouver avec /facts history.
advice-identifier = Donnes-en un avec « id » : minuscules, chiffres et traits d’union, 20 au plus.
advice-not-editable = Éditeurs et modèles ont leurs propres commandes ; ce que voient tous les serveurs relève des opérateurs.
advice-rules = Corrige et réessaie.
advice-lacking = Ajoute cette option et réessaie.
advice-nothing-changed = C’est déjà ce qui est écrit.
advice-changed-since = Rouvre le formulaire pour repartir de là.
advice-nothing-to-undo = /facts history montre ce qui a été modifié.
advice-not-yours = Pose la même question pour avoir ta propre réponse.
advice-review-again = /facts review montre ce qui attend encore.
advice-wait = Réessaie dans { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
advice-queue-full = Demande à qui gère ce serveur de les passer en revue.
advice-notes-full = Il faut d’abord en retirer ou en effacer.
advice-file-again = Joins-le à nouveau.
advice-file-smaller = Coupe-le en deux.
advice-file-flawed = Corrige ces lignes et renvoie-le.
advice-confirm-again = Relance la commande.
