# Frases das respostas.

# Entre os itens de uma lista, um título e uma frase. As chaves preservam os espaços.
list-joiner = ,{" "}
versus-joiner = {" "}vs.{" "}
clause-joiner = ;{" "}
conflict-joiner = {" "}≠{" "}

# Em volta do rótulo antes de uma afirmação, e da data e do grau que vêm depois dela.
label-end = :{" "}
stamp-start = {" "}(
stamp-joiner = ;{" "}
stamp-end = )

name-is = { $name }: { $word }
model-of-vendor = { $model } ({ $vendor })
model-has-weights = { $model } ({ $weights })
note = Nota
as-of = em { $date }
footer = Fatos apurados até { $date }. Os números entre colchetes são fontes. Os fatos estão em inglês.
lane-counts = De { $vendors } empresas, { $source } de código aberto completo, { $weights } de pesos abertos, { $both } com pesos abertos e modelos fechados e { $closed } só com modelos fechados.

release-licence = { $weights } – { $licence }
release-other-dates = Outras fontes dão outra data: { $dates }.
switch-ends = { $from } → { $to }
article-says = O artigo de origem
claim-checked = Verificação

# /compare
verdict-fact = { $claim } ({ $date }) { $marks }
verdict-same-lane = Hoje, a mesma faixa: { $lane }.
verdict-lanes = Faixas diferentes. { $list }.
verdict-newest = Seus modelos mais recentes diferem. { $list }.
verdict-models = Condições diferentes. { $list }.
verdict-models-same = As mesmas condições: { $weights }.
verdict-openness = Pontos de abertura, de um total de 14 (índice europeu). { $list }.
verdict-crossing = Cruzaram-se ao mudar de faixa, com { $days ->
    [one] { $days } dia
   *[other] { $days } dias
} de diferença: { $first }, { $second }.
verdict-switches = Última mudança de faixa. { $list }.
switch-dated = { $from } → { $to } ({ $date })
switch-none = nenhuma registrada
crossing-opening = { $name } passou a pesos abertos ({ $date })
crossing-closing = { $name } passou a modelos fechados ({ $date })
crossing-since = { $sentence } Depois, recuo parcial: { $who }.
crossing-both-turned = os dois lados
newest-open = O mais recente com pesos: { $model }
newest-closed = O mais recente sem pesos: { $model }
newest-unknown = O mais recente, com pesos a esclarecer: { $model }
compare-nothing = { $name }: nada registrado.
compare-more = mais { $count } com aspect:{ $aspect }
compare-more-conflicts = mais { $count } com aspect:{ $aspect }
compare-conflicts = Onde as fontes divergem
compare-same = O que coincide
motive-of-opening = Por que abrir: { $motive }
motive-of-keeping_back = Por que não abrir: { $motive }
motives-shared = Em comum. { $motive }
motives-only = Só { $name }
same-vendor = Da mesma empresa: { $name }
same-lane = Faixa: { $lane }
same-country = País: { $code }
same-kind = Tipo: { $kind }
same-weights = Pesos: { $weights }
same-motives = Motivos: { $motives }
same-nothing = { $aspect }: nada registrado de nenhum lado

# Estratégias
strategies-title = Aberto ou fechado: as duas estratégias
strategies-title-narrowed = Aberto ou fechado: { $question }
strategies-definitions = O que as palavras significam

# /why-open
why-open-title = { $name }: por que abre modelos
why-closed-title = { $name }: por que mantém seus modelos fechados
why-model-open-title = { $name }: por que seus pesos são abertos
why-model-closed-title = { $name }: por que seus pesos são fechados
why-model-verdict = { $model } – { $weights } ({ $date }).
why-open-verdict = { $name } – { $lane } (em { $date }).
why-closed-verdict = { $name } não publica os pesos de nenhum modelo ({ $lane }, em { $date }).
why-best-open = Motivo com mais respaldo: { $motive } ({ $statements ->
    [one] { $statements } declaração
   *[other] { $statements } declarações
}; evidências: { $for } a favor, { $against } contra).
why-best-closed = Principal motivo encontrado: { $motive } ({ $statements ->
    [one] { $statements } declaração
   *[other] { $statements } declarações
}; evidências: { $for } a favor, { $against } contra).
why-model = O modelo
why-heading-opening = Por que abrir, { $rank }: { $motive }
why-heading-keeping_back = Por que não abrir, { $rank }: { $motive }
why-for = Evidências a favor
why-against = Evidências contra
why-no-evidence = Ainda não há evidências a favor nem contra.
why-unstated = Motivos não alegados
why-unstated-list = Nenhuma fonte dá estes motivos: { $motives }.
why-afterwards = O que aconteceu depois
why-no-switch = Nenhuma mudança de faixa registrada.
why-newest = Modelo mais recente
why-other-evidence = Outras evidências

general-title-opening = Por que os modelos são abertos
general-title-keeping_back = Por que os modelos são mantidos fechados
general-verdict = Os motivos mais citados: { $list }.
general-ranked = { $motive } ({ $vendors })
general-heading = { $motive } – { $vendors ->
    [one] { $vendors } empresa
   *[other] { $vendors } empresas
}
general-vendors = Empresas
general-others = Também: { $names }
general-evidence = Evidências de todas as empresas: { $for } a favor, { $against } contra.

analogy-title = { $name }: a analogia
concept-title = { $name }: o que significa aqui
analogy-verdict = { $claims ->
    [one] { $claims } afirmação
   *[other] { $claims } afirmações
} do artigo de origem, { $facts ->
    [one] { $facts } fato relacionado
   *[other] { $facts } fatos relacionados
}.
analogy-single = Veredito sobre a afirmação: { $verdict }.
analogy-related = Fatos relacionados

# /outlook
outlook-title = Perspectivas: modelos abertos e fechados podem durar lado a lado?
outlook-title-theme = Perspectivas: { $theme }
outlook-verdict = { $forecasts ->
    [one] { $forecasts } previsão
   *[other] { $forecasts } previsões
} de { $made }, avaliação de { $judged }: { $true ->
    [one] { $true } se confirma
   *[other] { $true } se confirmam
} até agora, { $mixed } em parte, { $failed ->
    [one] { $failed } não se confirmou
   *[other] { $failed } não se confirmaram
}, { $open } a definir.
outlook-verdict-single = { $title }: { $resolution } (avaliação de { $date }).
outlook-counted = Contagem desta base
outlook-context = O setor
forecast-heading = { $title } – { $resolution }
forecast-predicted = Previsão
forecast-since = Desde então
forecast-judged = avaliação de { $date }, nossa leitura das evidências abaixo
forecast-indicators = Evidências
forecast-more = mais { $count } com theme:{ $theme }
live-releases = Lançamentos registrados em { $year }: { $permissive } com licença permissiva, { $limited } com limites, { $closed } sem pesos, { $unknown } a esclarecer.
live-switches = Mudanças de faixa em { $year }: { $opening } rumo à abertura, { $closing } rumo ao fechamento.
live-complement = Contagem de hoje: { $both } de { $vendors } empresas com modelos abertos e também fechados.
live-shakeout = Contagem de hoje: { $active } de { $vendors } empresas com algum lançamento registrado em { $year }.
live-switching = Contagem de hoje: { $switches ->
    [one] { $switches } mudança de faixa
   *[other] { $switches } mudanças de faixa
} de { $vendors ->
    [one] { $vendors } empresa
   *[other] { $vendors } empresas
}, { $opening } rumo à abertura e { $closing } rumo ao fechamento.
live-blurring = Contagem de hoje: { $both } de { $vendors } empresas com pesos abertos e modelos fechados; { $limited } de { $open } lançamentos com pesos abertos de { $year } têm limites.

# O botão Fontes
sources-title = Fontes: { $title }
sources-heading = Fontes
sources-count = { $count ->
    [one] { $count } fonte
   *[other] { $count } fontes
}, com a numeração da resposta.
source-undated = sem data
source-no-link = sem link seguro conhecido

# /about
about-title = Lanekeeper { $version }
about-verdict = Fatos com fonte e data sobre empresas de IA e a faixa em que cada uma segue: pesos abertos ou modelos fechados.
about-counts = { $facts } fatos sobre { $vendors } empresas e { $releases } modelos, de { $sources } fontes.
about-own = { $count ->
    [one] { $count } desses registros é deste servidor.
   *[other] { $count } desses registros são deste servidor.
}
about-reading = Como ler uma resposta
about-grades = A data e as palavras entre parênteses depois de uma afirmação dizem quando ela vale e quem a faz: a própria empresa, alguém independente ou ninguém expressamente. Os números são as fontes.
about-open = Código aberto, pesos abertos e uso gratuito são três coisas diferentes, e aqui nunca se misturam.
about-privacy = O que se guarda das pessoas
about-privacy-ids = Só os ids do Discord de quem muda ou sugere fatos, com o horário.
about-privacy-words = Nada do que se pergunta, nenhuma mensagem e nenhum nome de pessoa; só se contam, até a próxima inicialização, os nomes de modelos não encontrados, sem registrar quem perguntou. Os logs contêm ids e nunca o texto de um fato.
about-privacy-erasure = Quem administra um servidor pode apagar tudo o que ele adicionou: /facts forget-server. Removido o bot, isso ocorre automaticamente após 30 dias.
about-licences = Licenças
about-licence = O programa está sob licença MIT ou Apache-2.0. As afirmações estão em nossas palavras; estes conjuntos de dados pedem para ser citados:

# /vendor e /vendors
profile-verdict = Faixa: { $lane } (em { $date }). Tipo: { $kind }; país: { $country }.
profile-names = Outros nomes: { $names }
profile-releases = Lançamentos por ano
profile-year = { $year }: { $permissive } com licença permissiva, { $limited } com limites, { $closed } sem pesos, { $unknown } a esclarecer.
listing-title = Empresas
listing-title-filtered = Empresas: { $filter }
listing-verdict = { $count } de { $vendors } empresas; primeiro, a mudança de faixa mais recente.
listing-none = Nenhuma das { $vendors } empresas corresponde.
listing-since = com mudança de faixa desde { $date }
listing-country = { $code }
listing-newest = o mais recente com pesos: { $model } ({ $weights })
listing-switch = última mudança de faixa: { $date }

as-of-verdict = O que se sabia ao fim de { $date }.
footer-as-of = Fatos com data até { $date }. Os números entre colchetes são fontes. Os fatos estão em inglês.

# O item “Verificar esta mensagem” do menu de uma mensagem
mentions-title = O que esta mensagem menciona
mentions-verdict = Na base: { $names }.
mentions-none = Ela não cita nenhuma empresa nem nenhum modelo que eu conheça.
mentions-others = Ela cita mais { $count }.
mentions-more = Mais: /vendor { $name }, /why-open { $name }
hint = Pergunte sobre empresas de IA e seus modelos, por exemplo: compare meta and mistral.
hint-more = Ou use um comando: /compare, /why-open, /outlook, /vendor.

# /help
help-title = Como perguntar
help-verdict = Cada resposta é feita de fatos com data e fonte; os números entre colchetes são as fontes.
help-names = Vale qualquer nome usual de uma empresa ou de um modelo, em inglês ou chinês. “as-of” pergunta o que se sabia então; “private” mostra a resposta só para você.
help-elsewhere = No Discord: mencione o bot e pergunte com suas palavras, em inglês ou chinês, ou escolha “{ $menu }” no menu de uma mensagem.
help-facts = Quem administra um servidor pode manter notas próprias: /help facts
help-required = obrigatório

# /timeline e /find
timeline-title = { $name }: modelos e mudanças de faixa
timeline-title-all = Mudanças de faixa de todas as empresas
timeline-verdict = { $releases ->
    [one] { $releases } modelo
   *[other] { $releases } modelos
}, { $switches ->
    [one] { $switches } mudança de faixa
   *[other] { $switches } mudanças de faixa
}; primeiro, o mais recente.
timeline-verdict-all = { $switches ->
    [one] { $switches } mudança de faixa
   *[other] { $switches } mudanças de faixa
}, junto a { $releases } modelos recentes; primeiro, o mais recente.
found-title = Resultados: { $text }
found-heading = Na base
found-count = { $count ->
    [one] { $count } registro
   *[other] { $count } registros
}; primeiro, o que melhor corresponde.
found-none = Nenhum registro contém “{ $text }”.
found-more = Mais { $count }; acrescente uma palavra para restringir.
found-advice = Tente menos palavras ou outras, em inglês ou chinês.
