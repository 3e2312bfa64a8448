# O que lê quem cuida dos fatos e quem os sugere.

own-note = nota deste servidor
own-notes = Notas deste servidor

author-bundle = incluído com o Lanekeeper
author-operator = um operador, no terminal
author-erased = apagado

written-title = Salvo como revisão { $revision }
written-verdict = { $id } · revisão { $revision } · { $place }
written-now = Como se lê agora
written-gone = Não aparece mais.
written-changes = O que mudou
written-others = Também mudou
written-count = { $count ->
    [one] mais { $count } registro
   *[other] mais { $count } registros
}
change-before = Antes
change-after = Depois
rehearsal-title = O que isto faria
rehearsal-verdict = { $id } · { $place } · no histórico constaria: { $reason }. Nada foi salvo ainda.
rehearsal-then = Como seria lido
rehearsal-changes = O que mudaria
field-claim = Afirmação
field-claim-zh = Afirmação em chinês
field-note = Nota
field-date = Data
field-status = Situação
field-sources = Fontes
field-checked = Última verificação

history-title = Histórico de { $id }
history-count = { $count ->
    [one] { $count } revisão
   *[other] { $count } revisões
}; primeiro, a mais recente. “/facts undo” desfaz uma.
history-revision = Revisão { $revision }
history-removed = Removido.

review-title = Sugestões
review-empty = Nada está pendente.
review-count = Sugestão { $number } de { $count }. Ninguém a verificou ainda.
review-suggestion = Sugestão
review-dispute = Contestação
suggestion-source = Fonte
review-known = Os fatos mais próximos da base
review-rejected-title = Sugestão não aceita
review-rejected = A sugestão saiu da fila; quem a fez será avisado.
suggest-title = Obrigado
suggest-waits = Ela aguarda quem cuida dos fatos aqui; ninguém mais a verá até que a aceitem.
told-title = Sua sugestão
told-approved = Foi incorporada como { $id }, com seu nome no histórico. Obrigado.
told-rejected = Desta vez não foi incorporada. Obrigado mesmo assim.

stale-title = Fatos a verificar de novo
stale-none = Nenhum fato passou do prazo de validade.
stale-count = { $count ->
    [one] { $count } fato passou do prazo de validade.
   *[other] { $count } fatos passaram do prazo de validade; primeiro, os mais antigos.
}
stale-heading = { $number }. { $id } – { $topic }, há { $months ->
    [one] { $months } mês
   *[other] { $months } meses
}

export-title = Os fatos em um arquivo
export-verdict = { $count ->
    [one] { $count } registro
   *[other] { $count } registros
}, um por linha, em JSON.
import-title = O que este arquivo faria
import-verdict = Novos: { $added }; alterados: { $changed }; removidos: { $removed }; sem mudança: { $unchanged }. Nada foi salvo ainda.
import-flips = { $count ->
    [one] Muda { $count } faixa ou licença.
   *[other] Mudam { $count } faixas ou licenças. Convém olhar duas vezes.
}
import-added = Novos
import-removed = Removidos
import-changed = Alterados
import-of-base = Omitidos: pertencem à base, e só os operadores a alteram
import-more = mais { $count }

forget-title = Apagar as notas deste servidor
forget-nothing = Este servidor não tem notas.
forget-ask = { $count ->
    [one] Será apagado { $count } registro deste servidor, com seu histórico.
   *[other] Serão apagados { $count } registros deste servidor, com seu histórico.
} Não é possível desfazer.
forget-advice = “/facts export” faz uma cópia antes.
forget-done-title = Apagado
forget-done = { $count ->
    [one] Foi apagado { $count } registro deste servidor
   *[other] Foram apagados { $count } registros deste servidor
}, com seu histórico (revisão { $revision }).

rules-heading = O que está errado
rule-with-detail = { $rule } ({ $detail })
rule-syntax = Não é possível ler { $record }.
rule-unknown-key = { $record } tem um campo desconhecido.
rule-duplicate-id = { $record } já existe.
rule-unknown-id = { $record } aponta para algo que não existe.
rule-no-source = { $record } não tem fonte.
rule-no-date = { $record } não tem data.
rule-future-date = { $record } tem uma data no futuro.
rule-missing-language = Falta um idioma em { $record }.
rule-text = Um texto de { $record } está vazio, é longo demais ou tem caracteres que não podem ser mostrados.
rule-name-clash = { $record } tem um nome que já está em uso.
rule-shape = As partes de { $record } não se encaixam.
rule-confidence = { $record } declara mais confiança do que suas fontes permitem.
rule-unreachable = Nenhuma resposta mostraria { $record }.
rule-mass-flip = Muitas faixas ou licenças mudariam de uma vez ({ $record }).
rule-base = { $record } pertence à base.
flaws-heading = O que está errado no arquivo
flaw-in-line = Linha { $line }: { $flaw }
flaw-not-utf8 = não é UTF-8.
flaw-too-large = O arquivo tem mais de { $limit } bytes.
flaw-too-many = O arquivo tem mais de { $limit } registros.
flaw-too-long = mais de { $limit } bytes.
flaw-not-a-record = não é um registro ({ $detail }).
flaw-bad-record = não é possível ler { $record } ({ $detail }).
flaw-unknown-key = nenhum registro tem o campo { $key }.
flaw-duplicate-id = { $record } já está em uma linha anterior.
flaw-suggestion = sugestões não podem ser importadas.
flaw-empty = O arquivo não tem registros.

typed-heading = O que você escreveu
not-saved-title = Não foi salvo
not-saved = Não foi possível salvar a mudança, e nada foi alterado. As respostas seguem como antes. Informe este número ao operador: { $incident }
in-doubt-title = Não é certo
in-doubt = O banco de dados parou de responder no meio do salvamento, e não se sabe se a mudança está lá. Veja o histórico do fato antes de tentar de novo. Informe este número ao operador: { $incident }
notes-missing = As notas deste servidor não podem ser lidas no momento; isto é o que todos os servidores veem.

# Formulários: títulos e rótulos têm no máximo 45 caracteres; exemplos, 100.
form-title-add = Adicionar um fato
form-title-edit = Editar um fato
form-title-amend = Editar a sugestão
form-title-suggest = Sugerir um fato
form-title-dispute = Contestar esta resposta
form-subject = Empresa ou modelo
form-topic = Tema (opcional)
form-claim = A afirmação, em suas palavras
form-claim-zh = O mesmo em chinês (opcional)
form-source = Link para a fonte (https)
form-date = Data para a qual vale
form-reason = Por quê (opcional; vai para o histórico)
example-subject = mistral
example-topic = licence (licença), funding (financiamento), openness (abertura)…
example-claim = Uma frase que a fonte sustenta
example-claim-zh = A mesma frase, em caracteres chineses
example-source = Um link que começa com https
example-date = 2026, 2026-05 ou 2026-05-11
example-reason = A licença mudou em maio

gaps-title = Nomes sem resultado
gaps-none = Todos os nomes procurados aqui foram encontrados.
gaps-count = { $count ->
    [one] { $count } nome procurado aqui não foi encontrado.
   *[other] { $count } nomes procurados aqui não foram encontrados; primeiro, os mais procurados.
} Contagem desde a última inicialização, sem registrar quem perguntou.
gaps-names = Nomes procurados
gaps-name = { $typed } ({ $count })
gaps-advice = Adicione um nome com “/facts alias” ou uma empresa com “/facts vendor”.
