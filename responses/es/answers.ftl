# Frases de las respuestas.

# Entre los elementos de una lista, un título y una frase. Las llaves conservan los espacios.
list-joiner = ,{" "}
versus-joiner = {" "}vs.{" "}
clause-joiner = ;{" "}
conflict-joiner = {" "}≠{" "}

# Alrededor de la etiqueta antes de una afirmación, y de la fecha y el grado que la siguen.
label-end = :{" "}
stamp-start = {" "}(
stamp-joiner = ;{" "}
stamp-end = )

name-is = { $name }: { $word }
model-of-vendor = { $model } ({ $vendor })
model-has-weights = { $model } ({ $weights })
note = Nota
as-of = a fecha de { $date }
footer = Datos a fecha de { $date }. Los números entre corchetes son fuentes. Los datos están en inglés.
lane-counts = De { $vendors } empresas, { $source } de código abierto completo, { $weights } de pesos abiertos, { $both } con pesos abiertos y modelos cerrados y { $closed } solo con modelos cerrados.

release-licence = { $weights } – { $licence }
release-other-dates = Otras fuentes dan otra fecha: { $dates }.
switch-ends = { $from } → { $to }
article-says = El artículo de origen
claim-checked = Comprobación

# /compare
verdict-fact = { $claim } ({ $date }) { $marks }
verdict-same-lane = Hoy, el mismo carril: { $lane }.
verdict-lanes = Carriles distintos. { $list }.
verdict-newest = Sus modelos más recientes difieren. { $list }.
verdict-models = Condiciones distintas. { $list }.
verdict-models-same = Las mismas condiciones: { $weights }.
verdict-openness = Puntos de apertura sobre 14 (índice europeo). { $list }.
verdict-crossing = Se cruzaron al cambiar de carril, con { $days ->
    [one] { $days } día
   *[other] { $days } días
} de diferencia: { $first }, { $second }.
verdict-switches = Último cambio de carril. { $list }.
switch-dated = { $from } → { $to } ({ $date })
switch-none = ninguno registrado
crossing-opening = { $name } pasó a pesos abiertos ({ $date })
crossing-closing = { $name } pasó a modelos cerrados ({ $date })
crossing-since = { $sentence } Después, marcha atrás parcial: { $who }.
crossing-both-turned = ambas partes
newest-open = El más reciente con pesos: { $model }
newest-closed = El más reciente sin pesos: { $model }
newest-unknown = El más reciente, con pesos por aclarar: { $model }
compare-nothing = { $name }: nada registrado.
compare-more = { $count } más con aspect:{ $aspect }
compare-more-conflicts = { $count } más con aspect:{ $aspect }
compare-conflicts = Dónde discrepan las fuentes
compare-same = En qué coinciden
motive-of-opening = Por qué abrir: { $motive }
motive-of-keeping_back = Por qué no abrir: { $motive }
motives-shared = En común. { $motive }
motives-only = Solo { $name }
same-vendor = De la misma empresa: { $name }
same-lane = Carril: { $lane }
same-country = País: { $code }
same-kind = Tipo: { $kind }
same-weights = Pesos: { $weights }
same-motives = Motivos: { $motives }
same-nothing = { $aspect }: nada registrado en ningún lado

# Estrategias
strategies-title = Abierto o cerrado: las dos estrategias
strategies-title-narrowed = Abierto o cerrado: { $question }
strategies-definitions = Qué significan las palabras

# /why-open
why-open-title = Por qué { $name } abre modelos
why-closed-title = { $name }: por qué mantiene cerrados sus modelos
why-model-open-title = { $name }: por qué sus pesos son abiertos
why-model-closed-title = { $name }: por qué sus pesos son cerrados
why-model-verdict = { $model } – { $weights } ({ $date }).
why-open-verdict = { $name } – { $lane } (a fecha de { $date }).
why-closed-verdict = { $name } no publica los pesos de ningún modelo ({ $lane }, a fecha de { $date }).
why-best-open = Motivo mejor respaldado: { $motive } ({ $statements ->
    [one] { $statements } declaración
   *[other] { $statements } declaraciones
}; pruebas: { $for } a favor, { $against } en contra).
why-best-closed = Motivo principal hallado: { $motive } ({ $statements ->
    [one] { $statements } declaración
   *[other] { $statements } declaraciones
}; pruebas: { $for } a favor, { $against } en contra).
why-model = El modelo
why-heading-opening = Por qué abrir, { $rank }: { $motive }
why-heading-keeping_back = Por qué no abrir, { $rank }: { $motive }
why-for = Pruebas a favor
why-against = Pruebas en contra
why-no-evidence = Aún no hay pruebas a favor ni en contra.
why-unstated = Motivos no alegados
why-unstated-list = Ninguna fuente da estos motivos: { $motives }.
why-afterwards = Qué pasó después
why-no-switch = Ningún cambio de carril registrado.
why-newest = Modelo más reciente
why-other-evidence = Otras pruebas

general-title-opening = Por qué se abren los modelos
general-title-keeping_back = Por qué se mantienen cerrados los modelos
general-verdict = Los motivos más citados: { $list }.
general-ranked = { $motive } ({ $vendors })
general-heading = { $motive } – { $vendors ->
    [one] { $vendors } empresa
   *[other] { $vendors } empresas
}
general-vendors = Empresas
general-others = También: { $names }
general-evidence = Pruebas de todas las empresas: { $for } a favor, { $against } en contra.

analogy-title = { $name }: la analogía
concept-title = { $name }: qué significa aquí
analogy-verdict = { $claims ->
    [one] { $claims } afirmación
   *[other] { $claims } afirmaciones
} del artículo de origen, { $facts ->
    [one] { $facts } dato relacionado
   *[other] { $facts } datos relacionados
}.
analogy-single = Veredicto sobre la afirmación: { $verdict }.
analogy-related = Datos relacionados

# /outlook
outlook-title = Perspectivas: ¿pueden perdurar los modelos abiertos y los cerrados?
outlook-title-theme = Perspectivas: { $theme }
outlook-verdict = { $forecasts ->
    [one] { $forecasts } pronóstico
   *[other] { $forecasts } pronósticos
} de { $made }, evaluación de { $judged }: { $true ->
    [one] { $true } se cumple
   *[other] { $true } se cumplen
} por ahora, { $mixed } a medias, { $failed ->
    [one] { $failed } no se cumplió
   *[other] { $failed } no se cumplieron
}, { $open } por ver.
outlook-verdict-single = { $title }: { $resolution } (evaluación de { $date }).
outlook-counted = Recuento de esta base
outlook-context = El sector
forecast-heading = { $title } – { $resolution }
forecast-predicted = Pronóstico
forecast-since = Desde entonces
forecast-judged = evaluación de { $date }, nuestra lectura de las pruebas que siguen
forecast-indicators = Pruebas
forecast-more = { $count } más con theme:{ $theme }
live-releases = Lanzamientos registrados en { $year }: { $permissive } con licencia permisiva, { $limited } con límites, { $closed } sin pesos, { $unknown } por aclarar.
live-switches = Cambios de carril en { $year }: { $opening } hacia la apertura, { $closing } hacia el cierre.
live-complement = Recuento de hoy: { $both } de { $vendors } empresas con modelos abiertos y también cerrados.
live-shakeout = Recuento de hoy: { $active } de { $vendors } empresas con algún lanzamiento registrado en { $year }.
live-switching = Recuento de hoy: { $switches ->
    [one] { $switches } cambio de carril
   *[other] { $switches } cambios de carril
} de { $vendors ->
    [one] { $vendors } empresa
   *[other] { $vendors } empresas
}, { $opening } hacia la apertura y { $closing } hacia el cierre.
live-blurring = Recuento de hoy: { $both } de { $vendors } empresas con pesos abiertos y modelos cerrados; { $limited } de { $open } lanzamientos con pesos abiertos de { $year } tienen límites.

# El botón Fuentes
sources-title = Fuentes: { $title }
sources-heading = Fuentes
sources-count = { $count ->
    [one] { $count } fuente
   *[other] { $count } fuentes
}, con la numeración de la respuesta.
source-undated = sin fecha
source-no-link = sin enlace seguro conocido

# /about
about-title = Lanekeeper { $version }
about-verdict = Datos con fuente y fecha sobre empresas de IA y el carril por el que va cada una: pesos abiertos o modelos cerrados.
about-counts = { $facts } datos sobre { $vendors } empresas y { $releases } modelos, de { $sources } fuentes.
about-own = { $count ->
    [one] { $count } de estos registros es propio de este servidor.
   *[other] { $count } de estos registros son propios de este servidor.
}
about-reading = Cómo leer una respuesta
about-grades = La fecha y las palabras entre paréntesis tras una afirmación dicen cuándo vale y quién la hace: la propia empresa, alguien independiente o nadie de forma expresa. Los números son sus fuentes.
about-open = Código abierto, pesos abiertos y uso gratuito son tres cosas distintas, y aquí nunca se mezclan.
about-privacy = Qué se guarda de las personas
about-privacy-ids = Solo los id de Discord de quienes cambian o sugieren datos, con la hora.
about-privacy-words = Nada de lo que se pregunta, ningún mensaje y ningún nombre de persona; solo se cuentan, hasta el próximo arranque, los nombres de modelos no encontrados, sin registrar quién preguntó. Los logs contienen id y nunca el texto de un dato.
about-privacy-erasure = Quien administra un servidor puede borrar todo lo que este añadió: /facts forget-server. Retirado el bot, el borrado es automático a los 30 días.
about-licences = Licencias
about-licence = El programa se ofrece bajo MIT o Apache-2.0. Las afirmaciones están en nuestras palabras; estos conjuntos de datos piden ser citados:

# /vendor y /vendors
profile-verdict = Carril: { $lane } (a fecha de { $date }). Tipo: { $kind }; país: { $country }.
profile-names = Otros nombres: { $names }
profile-releases = Lanzamientos por año
profile-year = { $year }: { $permissive } con licencia permisiva, { $limited } con límites, { $closed } sin pesos, { $unknown } por aclarar.
listing-title = Empresas
listing-title-filtered = Empresas: { $filter }
listing-verdict = { $count } de { $vendors } empresas; primero, el cambio de carril más reciente.
listing-none = Ninguna de las { $vendors } empresas coincide.
listing-since = con cambio de carril desde { $date }
listing-country = { $code }
listing-newest = el más reciente con pesos: { $model } ({ $weights })
listing-switch = último cambio de carril: { $date }

as-of-verdict = Lo que se sabía al cierre de { $date }.
footer-as-of = Datos con fecha hasta { $date }. Los números entre corchetes son fuentes. Los datos están en inglés.

# La entrada «Comprobar este mensaje» del menú de un mensaje
mentions-title = Qué menciona este mensaje
mentions-verdict = En la base: { $names }.
mentions-none = No nombra ninguna empresa ni ningún modelo que yo conozca.
mentions-others = Nombra { $count } más.
mentions-more = Más: /vendor { $name }, /why-open { $name }
hint = Pregúntame por empresas de IA y sus modelos, por ejemplo: compare meta and mistral.
hint-more = O usa un comando: /compare, /why-open, /outlook, /vendor.

# /help
help-title = Cómo preguntar
help-verdict = Cada respuesta se compone de datos con fecha y fuente; los números entre corchetes son las fuentes.
help-names = Vale cualquier nombre usual de una empresa o un modelo, en inglés o en chino. “as-of” pregunta qué se sabía entonces; “private” te muestra la respuesta solo a ti.
help-elsewhere = En Discord: mencióname y pregunta con tus palabras, en inglés o en chino, o elige «{ $menu }» en el menú de un mensaje.
help-facts = Quien administra un servidor puede llevar notas propias: /help facts
help-required = obligatorio

# /timeline y /find
timeline-title = { $name }: modelos y cambios de carril
timeline-title-all = Cambios de carril de todas las empresas
timeline-verdict = { $releases ->
    [one] { $releases } modelo
   *[other] { $releases } modelos
}, { $switches ->
    [one] { $switches } cambio de carril
   *[other] { $switches } cambios de carril
}; primero, lo más reciente.
timeline-verdict-all = { $switches ->
    [one] { $switches } cambio de carril
   *[other] { $switches } cambios de carril
}, junto a { $releases } modelos recientes; primero, lo más reciente.
found-title = Resultados: { $text }
found-heading = En la base
found-count = { $count ->
    [one] { $count } registro
   *[other] { $count } registros
}; primero, la mejor coincidencia.
found-none = Ningún registro contiene “{ $text }”.
found-more = { $count } más; añade una palabra para acotar.
found-advice = Prueba con menos palabras o con otras, en inglés o en chino.
