# Lo que dice la terminal además de respuestas.

repl-prompt = lanekeeper>
no-token = Falta el token de Discord: define DISCORD_TOKEN (o discord.token en lanekeeper.toml) para atender en Discord.
no-token-try = Para probarlo sin Discord: lanekeeper ask "/{ $example }"
check-sound = En orden; registros: { $records }.
check-violations = { $count ->
    [one] { $count } infracción.
   *[other] { $count } infracciones.
}

shell-confirm = Para aplicarlo, repite el mismo comando con --yes.
shell-nothing = No hay nada que hacer.
progress-opening = Abriendo el almacén
progress-reading = Leyendo
progress-checking = Comprobando
progress-writing = Escribiendo
progress-comparing = Comparando
progress-copying = Copiando
progress-verifying = Verificando
copied = Copiado y verificado. Cambios: { $revision }, de ellos nuevos: { $copied }. Registros de la base: { $records }. Servidores con notas: { $servers }.
