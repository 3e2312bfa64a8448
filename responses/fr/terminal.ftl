# Ce que dit le terminal en dehors des réponses.

repl-prompt = lanekeeper>
no-token = Pas de jeton Discord : définis DISCORD_TOKEN (ou discord.token dans lanekeeper.toml) pour fonctionner sur Discord.
no-token-try = Pour essayer sans Discord : lanekeeper ask "/{ $example }"
check-sound = Tout est en ordre : { $records } { $records ->
    [one] fiche
   *[other] fiches
}.
check-violations = { $count ->
    [one] { $count } infraction.
   *[other] { $count } infractions.
}

shell-confirm = Pour l’exécuter, relance la même commande avec --yes.
shell-nothing = Il n’y a rien à faire.
progress-opening = Ouverture du stockage
progress-reading = Lecture
progress-checking = Vérification
progress-writing = Écriture
progress-comparing = Comparaison
progress-copying = Copie
progress-verifying = Vérification
copied = Copié et vérifié. Modifications : { $revision }, dont nouvelles : { $copied }. Fiches de la base : { $records }. Serveurs avec des notes : { $servers }.
