# Taking in published data sets.
survey-title = Importação: { $set }
survey-verdict = { $records ->
    [one] { $records } registro
   *[other] { $records } registros
}, cópia de { $date }: { $mapped ->
    [one] { $mapped } entrada
   *[other] { $mapped } entradas
} de empresas registradas, { $left } omitidas, { $others } de outras.
survey-changes = { $added } adicionados, { $changed } alterados, { $removed } removidos, { $confirmed } reencontrados, { $unchanged } sem alteração
survey-nothing = Nada muda: tudo já está registrado.
survey-saved = Salvo como revisão { $revision }. lanekeeper facts history ID mostra a história de cada registro, lanekeeper facts undo --change { $revision } desfaz tudo.
survey-dry = Nada foi alterado: --dry-run apenas mostra.
survey-concerns = Para ver antes
survey-stopped = Interrompido, nada foi alterado. Se estiver certo, repita com --yes.
survey-malformed = Nada foi alterado, porque há arquivos malformados:
survey-flips = { $count } faixas ou licenças mudariam ou contradiriam a base.
survey-drops = { $gone } de { $known } registros sumiriam.
survey-price = { $id }: o preço salta de { $before } para { $after } USD (entrada / saída).
survey-vendors = Por empresa
survey-column-added = adicionados
survey-column-changed = alterados
survey-column-removed = removidos
survey-column-confirmed = reencontrados
survey-column-unchanged = sem alteração
survey-column-all = total
progress-fetching = Baixando o conjunto de dados
progress-parsing = Analisando
survey-industry = O setor como um todo
survey-unmapped = De quem não está registrado
survey-source = O conjunto de dados
survey-conflicts = Difere da base ou de outro conjunto de dados em { $count ->
    [one] { $count } ponto
   *[other] { $count } pontos
}, que são guardados e mostrados.

# What data sets hold.
assessment-openness = { $points } de 14 pontos de abertura ({ $dimensions ->
    [one] { $dimensions } dimensão avaliada
   *[other] { $dimensions } dimensões avaliadas
})
assessment-components = Model Openness Framework: { $class }; { $open } de { $parts } componentes sob licença aberta
assessment-sample = { $size ->
    [one] { $size } modelo
   *[other] { $size } modelos
} na amostra
class-1 = classe I (ciência aberta)
class-2 = classe II (ferramentas abertas)
class-3 = classe III (modelo aberto)
class-0 = sem classe
price-none = sem preço listado
price-at = USD { $input } de entrada, { $output } de saída por milhão de tokens em { $host }
price-spread = em { $hosts } provedores { $input } de entrada, { $output } de saída
price-lane-open = { $name }, pesos abertos: { $models ->
    [one] { $models } modelo
   *[other] { $models } modelos
}, USD { $input } de entrada, { $output } de saída
price-lane-closed = { $name }, fechado: { $models ->
    [one] { $models } modelo
   *[other] { $models } modelos
}, USD { $input } de entrada, { $output } de saída
training-compute = { $amount } FLOP de treinamento
training-unknown = acesso não informado
access-unrestricted = pesos abertos sem restrição
access-restricted = pesos abertos com limites
access-noncommercial = pesos abertos não comerciais
access-api = acesso por API
access-hosted = acesso hospedado sem API
access-unreleased = não lançado

# Where data sets differ from the base.
conflict-release_date = { $model }: data de lançamento
conflict-weights = { $model }: pesos
conflict-open-weights = pesos abertos
precedence-nearer = A fonte da própria empresa prevalece sobre um agregador.
precedence-reviewed = Ambos são conjuntos de dados; vale a entrada revisada da base.
precedence-undecided = O conjunto de dados está mais próximo do que a base cita; não decidido.
precedence-closer = Ambos são conjuntos de dados; prevalece aquele cujos registros estão mais próximos das fontes.

# How fresh things are.
stale-checked = verificado há { $months } meses
stale-unchecked = sem verificação há { $months } meses
stale-sets = Conjuntos de dados que pedem cópia mais nova
stale-set = { $title }: cópia de { $date }, com { $months } meses, { $records ->
    [one] { $records } registro
   *[other] { $records } registros
}. lanekeeper import a renova.

# Openness by dimension, and counts over samples.
sample-year = { $sample }, { $year }: { $open } com pesos abertos, { $closed } fechados, { $unknown } sem informação.
attribution-heading = Conjuntos de dados
dimension-datasources_basemodel = Dados de treinamento, modelo base
dimension-datasources_endmodel = Dados de treinamento, modelo final
dimension-weights_basemodel = Pesos, modelo base
dimension-weights_endmodel = Pesos, modelo final
dimension-trainingcode = Código de treinamento
dimension-code = Documentação do código
dimension-hardware_architecture = Hardware e arquitetura
dimension-preprint = Pré-publicação
dimension-paper = Artigo revisado
dimension-modelcard = Ficha do modelo
dimension-datasheet = Ficha de dados
dimension-package = Pacote
dimension-api = Interface (API)
dimension-licenses = Licenças
degree-open = aberto
degree-partial = parcial
degree-closed = fechado
