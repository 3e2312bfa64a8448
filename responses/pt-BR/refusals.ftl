# O que uma pergunta recebe em vez de resposta: o que deu errado e o que tentar.

refusal-title = Não deu certo
refusal-empty = Não há nenhuma pergunta aqui.
refusal-too-long = É longo demais para uma pergunta; no máximo { $limit } caracteres.
refusal-not-understood = Não reconheci nenhuma pergunta nisso.
refusal-unknown-command = Não existe o comando “{ $typed }”.
refusal-missing-option = Falta a opção “{ $option }”: { $usage }
refusal-unknown-option = Não existe a opção “{ $option }” aqui: { $usage }
refusal-unknown-name = Não conheço nenhuma empresa nem nenhum modelo chamado “{ $typed }”.
refusal-ambiguous-name = “{ $typed }” pode ser mais de uma coisa: { $names }.
refusal-unknown-choice = “{ $typed }” não vale para “{ $option }”.
refusal-same-vendor = Os dois nomes são da mesma empresa: { $name }.
refusal-same-subject = É { $name } duas vezes.
refusal-too-many-sides = São demais de uma vez; é possível comparar { $limit }.
refusal-not-comparable = { $name } não se compara com uma empresa ou um modelo.
refusal-broken-button = Este botão não funciona mais.

advice-commands = Tente um destes:
advice-example = Tente: { $example }
advice-similar = Você quis dizer: { $names }?
advice-whole-name = Escreva um destes nomes por inteiro.
advice-popular = Alguns que eu conheço: { $names }.
advice-choices = Escolha entre: { $choices }.
advice-other-vendor = Compare { $name } com outra empresa, por exemplo { $other }, ou cite dois de seus modelos.
advice-other-subject = Cite dois diferentes.
advice-strategies = Compare open com closed, ou pergunte: /why-open { $name }
advice-ask-again = Repita a pergunta para obter botões novos.

help-commands = Comandos

fault-title = Algo deu errado
fault = A falha é nossa, e nada se perdeu. Tente de novo; se acontecer outra vez, informe este número ao operador: { $incident }

# O que recebe quem cuida dos fatos.

refusal-only-on-discord = { $command } só funciona no Discord.
refusal-only-on-servers = Isto só funciona em um servidor.
refusal-only-for-managers = Isso é para quem administra este servidor.
refusal-only-for-operators = Isso mudaria o que todos os servidores veem, e só os operadores do bot podem fazê-lo.
refusal-text-too-long = “{ $option }” tem { $length } caracteres; guardam-se no máximo { $limit }.
refusal-bad-date = “{ $typed }” não é uma data.
refusal-future-date = “{ $typed }” é uma data futura.
refusal-not-known-then = Não há nada registrado sobre isso até { $date }.
refusal-bad-country = “{ $typed }” não é um código de país.
refusal-bad-source = “{ $typed }” não é um link que possa ser mostrado.
refusal-bad-number = “{ $option }” aceita um número inteiro, não “{ $typed }”.
refusal-no-identifier = Não dá para formar um identificador com “{ $typed }”.
refusal-unknown-id = Nada aqui tem o identificador “{ $typed }”.
refusal-not-editable = “{ $typed }” não pode ser alterado aqui desta forma.
refusal-rules = Não foi salvo: descumpre regras que todo fato cumpre.
refusal-lacking = Não foi salvo: algo novo precisa de “{ $option }”.
refusal-nothing-changed = Nada mudaria.
refusal-changed-since = Não foi salvo: nesse meio-tempo alguém alterou { $id }. Agora diz: “{ $now }”
refusal-nothing-to-undo = Não há o que desfazer: { $typed }
refusal-not-yours = Só quem perguntou pode excluir esta resposta.
refusal-suggestion-gone = Alguém já cuidou desta sugestão.
refusal-too-many-suggestions = Você acabou de fazer muitas sugestões.
refusal-queue-full = Há mais sugestões na fila do que se consegue revisar.
refusal-notes-full = Este servidor chegou ao máximo de notas: { $limit }.
refusal-file-unreadable = Não foi possível obter o arquivo.
refusal-file-too-large = O arquivo é grande demais; no máximo { $limit } MiB.
refusal-file-flawed = Nada foi importado: o arquivo tem erros.
refusal-confirmation-gone = Esta confirmação não está mais pendente.

advice-shell = No terminal: lanekeeper facts --help
advice-on-a-server = Use em um servidor que tenha adicionado o bot.
advice-suggest = Qualquer pessoa pode sugerir um fato: /suggest
advice-server-note = Omita “scope” para escrever uma nota deste servidor.
advice-shorten = Diga em uma ou duas frases; a fonte conta o resto.
advice-date = Escreva 2026, 2026-05 ou 2026-05-11.
advice-later-date = Pergunte por uma data posterior ou omita “as-of”.
advice-country = Escreva duas letras, por exemplo FR, US ou CN.
advice-source = Dê um link que comece com https, sem espaços, parênteses nem colchetes.
advice-number = Consulte com /facts history.
advice-identifier = Dê um com “id”: letras minúsculas, algarismos e hífens, no máximo 20 caracteres.
advice-not-editable = Empresas e modelos têm comandos próprios; o que todos os servidores veem cabe aos operadores.
advice-rules = Corrija e tente de novo.
advice-lacking = Acrescente essa opção e tente de novo.
advice-nothing-changed = Já diz isso.
advice-changed-since = Abra o formulário de novo para continuar daí.
advice-nothing-to-undo = /facts history mostra o que foi alterado.
advice-not-yours = Faça a mesma pergunta para ter uma resposta sua.
advice-review-again = /facts review mostra o que ainda está pendente.
advice-wait = Tente de novo em { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}.
advice-queue-full = Peça a quem administra este servidor que as revise.
advice-notes-full = Antes, retire ou apague algumas.
advice-file-again = Anexe-o de novo.
advice-file-smaller = Divida-o em dois.
advice-file-flawed = Corrija estas linhas e envie-o de novo.
advice-confirm-again = Repita o comando.
