# Las palabras de los términos con que se escriben los datos. “Código abierto”, “pesos abiertos” y
# “uso gratuito” son tres cosas distintas: aquí también van separadas.

lane-open_source = código abierto (pesos, código y datos)
lane-open_weights = pesos abiertos
lane-both = pesos abiertos y modelos cerrados a la vez
lane-closed = cerrado, sin pesos

weights-open_permissive = pesos abiertos, licencia permisiva
weights-open_restricted = pesos abiertos con límites
weights-open_noncommercial = pesos abiertos, solo uso no comercial
weights-closed = sin pesos publicados
weights-unknown = pesos: se desconoce
weights-disputed = pesos: las fuentes discrepan

position-closed = cerrado
position-open_noncommercial = pesos no comerciales
position-both = abierto y cerrado a la vez
position-open_restricted = pesos con límites
position-open_permissive = pesos permisivos

kind-big_tech = gran grupo tecnológico
kind-startup = empresa emergente
kind-public_research = instituto público de investigación
kind-chipmaker = fabricante de chips
kind-nonprofit = organización sin fines de lucro
kind-enterprise_software = empresa de software corporativo
kind-platform = plataforma

tier-primary = fuente primaria
tier-dataset = conjunto de datos
tier-press = prensa
tier-secondary = fuente secundaria

grade-vendor-stated = según la empresa
grade-independent = independiente
grade-inferred = inferido

confidence-high = confianza alta
confidence-medium = confianza media
confidence-low = confianza baja

status-current = vigente
status-superseded = superado
status-disputed = cuestionado
status-retracted = retirado

motive-safety = seguridad y desarrollo sano
motive-enablement = impulso a la industria
motive-ecosystem = ecosistema y beneficio compartido
motive-commercial = base para el negocio
motive-standing = posición y oportunidad
motive-revenue = ingresos
motive-control = control
motive-advantage = conservar la ventaja

verdict-supported = respaldado
verdict-forecast_held = el pronóstico se cumple por ahora
verdict-forecast_partly_held = el pronóstico se cumple en parte
verdict-partly_verified = verificado en parte
verdict-plausible = plausible, ninguna fuente lo dice
verdict-accepted_unsourced = de conocimiento común, sin fuente
verdict-imprecise = impreciso
verdict-debatable = discutible
verdict-opinion = opinión
verdict-superseded = superado
verdict-unverified = no se halló fuente
verdict-unchecked = aún sin comprobar
verdict-not_checkable = demasiado vago para comprobarlo
verdict-wrong = incorrecto

question-shared = Qué se comparte en realidad
question-developers = Quién desarrolla
question-money = Cómo se gana dinero y cuándo
question-barrier = Qué barrera hay para empezar
question-purpose = Para qué sirve cada carril

side-open = Modelos abiertos
side-closed = Modelos cerrados
side-software = Para comparar: software de código abierto

theme-coexistence = Larga convivencia
theme-complement = Rivales que se complementan
theme-shakeout = Una criba que deja a pocos
theme-switching = Cambios de carril
theme-blurring = Fronteras difusas
theme-context = El sector hoy

resolution-open = demasiado pronto para saberlo
resolution-came_true = se cumple por ahora
resolution-failed = no se cumplió
resolution-mixed = a medias

aspect-lane = Carril
aspect-flagship = Buque insignia (modelos más recientes)
aspect-licence = Condiciones de licencia
aspect-business = Negocio y dinero
aspect-price = Precios
aspect-motives = Motivos
aspect-openness = Apertura y transparencia
aspect-switches = Último cambio de carril

scope-server = nota de este servidor
scope-base = la base, para todos los servidores

topic-analogy = analogía
topic-business_model = modelo de negocio
topic-context = contexto
topic-definition = definición
topic-development_model = modelo de desarrollo
topic-evidence = pruebas
topic-funding = financiación
topic-history = historia
topic-licence = licencia
topic-motive = motivo
topic-openness = apertura
topic-outlook = perspectivas
topic-revenue = ingresos
topic-switching_lanes = cambio de carril
topic-transparency = transparencia

occasion-added = añadido
occasion-edited = editado
occasion-still-true = comprobado: sigue vigente
occasion-suggested = sugerido
occasion-disputed = cuestionado
occasion-approved = sugerencia aceptada
occasion-rejected = sugerencia rechazada
occasion-imported = importado de un archivo
occasion-restored = restaurado de un archivo
occasion-undone = cambio deshecho
occasion-erased = borrado

commercial-use-free = uso comercial casi sin condiciones
commercial-use-limited = uso comercial con límites
commercial-use-none = sin pesos para uso comercial
