# O que o terminal diz além de respostas.

repl-prompt = lanekeeper>
no-token = Falta o token do Discord: defina DISCORD_TOKEN (ou discord.token em lanekeeper.toml) para atender no Discord.
no-token-try = Para testar sem o Discord: lanekeeper ask "/{ $example }"
check-sound = Em ordem; registros: { $records }.
check-violations = { $count ->
    [one] { $count } violação.
   *[other] { $count } violações.
}

shell-confirm = Para aplicar, repita o mesmo comando com --yes.
shell-nothing = Não há nada a fazer.
progress-opening = Abrindo o armazenamento
progress-reading = Lendo
progress-checking = Verificando
progress-writing = Gravando
progress-comparing = Comparando
progress-copying = Copiando
progress-verifying = Verificando
copied = Copiado e verificado. Mudanças: { $revision }, das quais novas: { $copied }. Registros da base: { $records }. Servidores com notas: { $servers }.
