# Taking in published data sets.
survey-title = Importación: { $set }
survey-verdict = { $records ->
    [one] { $records } registro
   *[other] { $records } registros
}, copia del { $date }: { $mapped ->
    [one] { $mapped } entrada
   *[other] { $mapped } entradas
} de empresas registradas, { $left } omitidas, { $others } de otras.
survey-changes = { $added } añadidos, { $changed } cambiados, { $removed } quitados, { $confirmed } confirmados, { $unchanged } sin cambios
survey-nothing = Nada cambia: todo está registrado.
survey-saved = Guardado como revisión { $revision }. lanekeeper facts history ID cuenta la historia de cada registro, lanekeeper facts undo --change { $revision } lo deshace todo.
survey-dry = No se ha cambiado nada: --dry-run solo muestra.
survey-concerns = Para mirar antes
survey-stopped = Detenido, sin cambiar nada. Si es correcto, repítelo con --yes.
survey-malformed = No se cambió nada, porque hay archivos mal formados:
survey-flips = { $count } carriles o licencias cambiarían de signo o contradirían la base.
survey-drops = Desaparecerían { $gone } de { $known } registros.
survey-price = { $id }: el precio salta de { $before } a { $after } USD (entrada / salida).
survey-vendors = Por empresa
survey-column-added = añadidos
survey-column-changed = cambiados
survey-column-removed = quitados
survey-column-confirmed = confirmados
survey-column-unchanged = sin cambios
survey-column-all = todo
progress-fetching = Descargando el conjunto de datos
progress-parsing = Analizando
survey-industry = El sector en conjunto
survey-unmapped = De quien no está registrado
survey-source = El conjunto de datos
survey-conflicts = Difiere de la base o de otro conjunto de datos en { $count ->
    [one] { $count } punto
   *[other] { $count } puntos
}, que se guardan y se muestran.

# What data sets hold.
assessment-openness = { $points } de 14 puntos de apertura ({ $dimensions ->
    [one] { $dimensions } dimensión evaluada
   *[other] { $dimensions } dimensiones evaluadas
})
assessment-components = Model Openness Framework: { $class }; { $open } de { $parts } componentes con licencia abierta
assessment-sample = { $size ->
    [one] { $size } modelo
   *[other] { $size } modelos
} en la muestra
class-1 = clase I (ciencia abierta)
class-2 = clase II (herramientas abiertas)
class-3 = clase III (modelo abierto)
class-0 = sin clase
price-none = sin precio indicado
price-at = { $input } USD de entrada y { $output } de salida por millón de tokens en { $host }
price-spread = en { $hosts } proveedores { $input } de entrada, { $output } de salida
price-lane-open = { $name }, pesos abiertos: { $models ->
    [one] { $models } modelo
   *[other] { $models } modelos
}, { $input } USD de entrada, { $output } de salida
price-lane-closed = { $name }, cerrado: { $models ->
    [one] { $models } modelo
   *[other] { $models } modelos
}, { $input } USD de entrada, { $output } de salida
training-compute = { $amount } FLOP de entrenamiento
training-unknown = acceso no indicado
access-unrestricted = pesos abiertos sin restricciones
access-restricted = pesos abiertos con límites
access-noncommercial = pesos abiertos no comerciales
access-api = acceso por API
access-hosted = acceso alojado sin API
access-unreleased = no publicado

# Where data sets differ from the base.
conflict-release_date = { $model }: fecha de publicación
conflict-weights = { $model }: pesos
conflict-open-weights = pesos abiertos
precedence-nearer = La fuente de la propia empresa va por delante de un agregador.
precedence-reviewed = Ambos son conjuntos de datos; vale la entrada revisada de la base.
precedence-undecided = El conjunto de datos está más cerca que lo que cita la base; sin decidir.
precedence-closer = Ambos son conjuntos de datos; prevalece el que tiene registros más cercanos a sus fuentes.

# How fresh things are.
stale-checked = comprobado hace { $months } meses
stale-unchecked = sin comprobar desde hace { $months } meses
stale-sets = Conjuntos de datos que piden una copia más nueva
stale-set = { $title }: copia del { $date }, de hace { $months } meses, { $records ->
    [one] { $records } registro
   *[other] { $records } registros
}. Se renueva con lanekeeper import.

# Openness by dimension, and counts over samples.
sample-year = { $sample }, { $year }: { $open } con pesos abiertos, { $closed } cerrados, { $unknown } sin indicar.
attribution-heading = Conjuntos de datos
dimension-datasources_basemodel = Datos de entrenamiento, modelo base
dimension-datasources_endmodel = Datos de entrenamiento, modelo final
dimension-weights_basemodel = Pesos, modelo base
dimension-weights_endmodel = Pesos, modelo final
dimension-trainingcode = Código de entrenamiento
dimension-code = Documentación del código
dimension-hardware_architecture = Hardware y arquitectura
dimension-preprint = Prepublicación
dimension-paper = Artículo revisado
dimension-modelcard = Ficha del modelo
dimension-datasheet = Ficha de datos
dimension-package = Paquete
dimension-api = Interfaz (API)
dimension-licenses = Licencias
degree-open = abierto
degree-partial = parcial
degree-closed = cerrado
