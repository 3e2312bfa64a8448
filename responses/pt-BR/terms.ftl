# As palavras dos termos em que os fatos são escritos. “Código aberto”, “pesos abertos” e “uso
# gratuito” são três coisas diferentes: aqui também ficam separadas.

lane-open_source = código aberto (pesos, código e dados)
lane-open_weights = pesos abertos
lane-both = pesos abertos e modelos fechados em paralelo
lane-closed = fechado, sem pesos

weights-open_permissive = pesos abertos, licença permissiva
weights-open_restricted = pesos abertos com limites
weights-open_noncommercial = pesos abertos, só uso não comercial
weights-closed = sem pesos publicados
weights-unknown = pesos: não se sabe
weights-disputed = pesos: as fontes divergem

position-closed = fechado
position-open_noncommercial = pesos não comerciais
position-both = aberto e fechado em paralelo
position-open_restricted = pesos com limites
position-open_permissive = pesos permissivos

kind-big_tech = grande grupo de tecnologia
kind-startup = startup
kind-public_research = instituto público de pesquisa
kind-chipmaker = fabricante de chips
kind-nonprofit = organização sem fins lucrativos
kind-enterprise_software = empresa de software corporativo
kind-platform = plataforma

tier-primary = fonte primária
tier-dataset = conjunto de dados
tier-press = imprensa
tier-secondary = fonte secundária

grade-vendor-stated = segundo a empresa
grade-independent = independente
grade-inferred = inferido

confidence-high = confiança alta
confidence-medium = confiança média
confidence-low = confiança baixa

status-current = vigente
status-superseded = superado
status-disputed = contestado
status-retracted = retirado

motive-safety = segurança e desenvolvimento saudável
motive-enablement = impulso à indústria
motive-ecosystem = ecossistema e ganhos compartilhados
motive-commercial = base para os negócios
motive-standing = posição e oportunidade
motive-revenue = receita
motive-control = controle
motive-advantage = manter a dianteira

verdict-supported = respaldado
verdict-forecast_held = a previsão se confirma até agora
verdict-forecast_partly_held = a previsão se confirma em parte
verdict-partly_verified = verificado em parte
verdict-plausible = plausível, nenhuma fonte o diz
verdict-accepted_unsourced = de conhecimento comum, sem fonte
verdict-imprecise = impreciso
verdict-debatable = discutível
verdict-opinion = opinião
verdict-superseded = superado
verdict-unverified = nenhuma fonte encontrada
verdict-unchecked = ainda não verificado
verdict-not_checkable = vago demais para verificar
verdict-wrong = incorreto

question-shared = O que de fato se compartilha
question-developers = Quem desenvolve
question-money = Como se ganha dinheiro, e quando
question-barrier = Qual é a barreira para começar
question-purpose = Para que serve cada faixa

side-open = Modelos abertos
side-closed = Modelos fechados
side-software = Para comparar: software de código aberto

theme-coexistence = Longa coexistência
theme-complement = Rivais que se completam
theme-shakeout = Uma peneira que deixa poucos
theme-switching = Mudanças de faixa
theme-blurring = Fronteiras difusas
theme-context = O setor hoje

resolution-open = cedo demais para saber
resolution-came_true = se confirma até agora
resolution-failed = não se confirmou
resolution-mixed = em parte

aspect-lane = Faixa
aspect-flagship = Carro-chefe (modelos mais recentes)
aspect-licence = Condições de licença
aspect-business = Negócios e dinheiro
aspect-price = Preços
aspect-motives = Motivos
aspect-openness = Abertura e transparência
aspect-switches = Última mudança de faixa

scope-server = nota deste servidor
scope-base = a base, para todos os servidores

topic-analogy = analogia
topic-business_model = modelo de negócio
topic-context = contexto
topic-definition = definição
topic-development_model = modelo de desenvolvimento
topic-evidence = evidências
topic-funding = financiamento
topic-history = história
topic-licence = licença
topic-motive = motivo
topic-openness = abertura
topic-outlook = perspectivas
topic-revenue = receita
topic-switching_lanes = mudança de faixa
topic-transparency = transparência

occasion-added = adicionado
occasion-edited = editado
occasion-still-true = verificado: ainda vale
occasion-suggested = sugerido
occasion-disputed = contestado
occasion-approved = sugestão aceita
occasion-rejected = sugestão rejeitada
occasion-imported = importado de um arquivo
occasion-restored = restaurado de um arquivo
occasion-undone = mudança desfeita
occasion-erased = apagado

commercial-use-free = uso comercial quase sem condições
commercial-use-limited = uso comercial com limites
commercial-use-none = sem pesos para uso comercial
