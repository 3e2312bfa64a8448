# Lo que leen quienes gestionan los datos y quienes los sugieren.

own-note = nota de este servidor
own-notes = Notas de este servidor

author-bundle = incluido con Lanekeeper
author-operator = un operador, en la terminal
author-erased = borrado

written-title = Guardado como revisión { $revision }
written-verdict = { $id } · revisión { $revision } · { $place }
written-now = Así se lee ahora
written-gone = Ya no se muestra.
written-changes = Qué cambió
written-others = También cambió
written-count = { $count ->
    [one] { $count } registro más
   *[other] { $count } registros más
}
change-before = Antes
change-after = Después
rehearsal-title = Qué haría esto
rehearsal-verdict = { $id } · { $place } · en su historial constaría: { $reason }. Aún no se ha guardado nada.
rehearsal-then = Así se leería
rehearsal-changes = Qué cambiaría
field-claim = Afirmación
field-claim-zh = Afirmación en chino
field-note = Nota
field-date = Fecha
field-status = Estado
field-sources = Fuentes
field-checked = Última comprobación

history-title = Historial de { $id }
history-count = { $count ->
    [one] { $count } revisión
   *[other] { $count } revisiones
}; primero, la más reciente. “/facts undo” deshace una.
history-revision = Revisión { $revision }
history-removed = Retirado.

review-title = Sugerencias
review-empty = No hay nada pendiente.
review-count = Sugerencia { $number } de { $count }. Nadie la ha comprobado aún.
review-suggestion = Sugerencia
review-dispute = Objeción
suggestion-source = Fuente
review-known = Los datos más parecidos de la base
review-rejected-title = Sugerencia no aceptada
review-rejected = La sugerencia ya no está en la cola; se avisa a quien la hizo.
suggest-title = Gracias
suggest-waits = Queda a la espera de quienes gestionan los datos aquí; nadie más la verá hasta que la acepten.
told-title = Tu sugerencia
told-approved = Se incorporó como { $id }, con tu nombre en el historial. Gracias.
told-rejected = Esta vez no se incorporó. Gracias de todos modos.

stale-title = Datos por volver a comprobar
stale-none = Ningún dato ha superado su plazo de vigencia.
stale-count = { $count ->
    [one] { $count } dato ha superado su plazo de vigencia.
   *[other] { $count } datos han superado su plazo de vigencia; primero, los más antiguos.
}
stale-heading = { $number }. { $id } – { $topic }, de hace { $months ->
    [one] { $months } mes
   *[other] { $months } meses
}

export-title = Los datos en un archivo
export-verdict = { $count ->
    [one] { $count } registro
   *[other] { $count } registros
}, uno por línea, en JSON.
import-title = Qué haría este archivo
import-verdict = Nuevos: { $added }; cambiados: { $changed }; eliminados: { $removed }; sin cambios: { $unchanged }. Aún no se ha guardado nada.
import-flips = { $count ->
    [one] Cambia { $count } carril o licencia.
   *[other] Cambian { $count } carriles o licencias. Conviene mirar dos veces.
}
import-added = Nuevos
import-removed = Eliminados
import-changed = Cambiados
import-of-base = Omitidos: pertenecen a la base, y solo los operadores los cambian
import-more = { $count } más

forget-title = Borrar las notas de este servidor
forget-nothing = Este servidor no tiene notas.
forget-ask = { $count ->
    [one] Se borrará { $count } registro de este servidor, con su historial.
   *[other] Se borrarán { $count } registros de este servidor, con su historial.
} No se puede deshacer.
forget-advice = “/facts export” hace antes una copia.
forget-done-title = Borrado
forget-done = { $count ->
    [one] Se borró { $count } registro de este servidor
   *[other] Se borraron { $count } registros de este servidor
}, con su historial (revisión { $revision }).

rules-heading = Qué está mal
rule-with-detail = { $rule } ({ $detail })
rule-syntax = { $record } no se puede leer.
rule-unknown-key = { $record } tiene un campo desconocido.
rule-duplicate-id = { $record } ya existe.
rule-unknown-id = { $record } apunta a algo que no existe.
rule-no-source = { $record } no tiene fuente.
rule-no-date = { $record } no tiene fecha.
rule-future-date = { $record } tiene una fecha futura.
rule-missing-language = A { $record } le falta un idioma.
rule-text = Un texto de { $record } está vacío, es demasiado largo o tiene caracteres que no se pueden mostrar.
rule-name-clash = { $record } tiene un nombre que ya está en uso.
rule-shape = Las partes de { $record } no encajan.
rule-confidence = { $record } declara más confianza de la que permiten sus fuentes.
rule-unreachable = Ninguna respuesta mostraría { $record }.
rule-mass-flip = Cambiarían muchos carriles o licencias a la vez ({ $record }).
rule-base = { $record } pertenece a la base.
flaws-heading = Qué está mal en el archivo
flaw-in-line = Línea { $line }: { $flaw }
flaw-not-utf8 = no es UTF-8.
flaw-too-large = El archivo tiene más de { $limit } bytes.
flaw-too-many = El archivo tiene más de { $limit } registros.
flaw-too-long = más de { $limit } bytes.
flaw-not-a-record = no es un registro ({ $detail }).
flaw-bad-record = { $record } no se puede leer ({ $detail }).
flaw-unknown-key = ningún registro tiene el campo { $key }.
flaw-duplicate-id = { $record } ya está en una línea anterior.
flaw-suggestion = las sugerencias no se pueden importar.
flaw-empty = El archivo no tiene registros.

typed-heading = Lo que escribiste
not-saved-title = No se guardó
not-saved = No se pudo guardar el cambio y no se modificó nada. Las respuestas siguen como antes. Indica este número al operador: { $incident }
in-doubt-title = No es seguro
in-doubt = La base de datos dejó de responder mientras se guardaba, así que no se sabe si el cambio está. Mira el historial del dato antes de volver a intentarlo. Indica este número al operador: { $incident }
notes-missing = Las notas propias de este servidor no están disponibles en este momento; esto es lo que ven todos los servidores.

# Formularios: títulos y etiquetas admiten 45 caracteres; los ejemplos, 100.
form-title-add = Añadir un dato
form-title-edit = Editar un dato
form-title-amend = Editar la sugerencia
form-title-suggest = Sugerir un dato
form-title-dispute = Cuestionar esta respuesta
form-subject = Empresa o modelo
form-topic = Tema (opcional)
form-claim = La afirmación, con tus palabras
form-claim-zh = Lo mismo en chino (opcional)
form-source = Enlace a la fuente (https)
form-date = Fecha para la que vale
form-reason = Por qué (opcional; va al historial)
example-subject = mistral
example-topic = licence (licencia), funding (financiación), openness (apertura)…
example-claim = Una frase que la fuente respalda
example-claim-zh = La misma frase, en caracteres chinos
example-source = Un enlace que empieza por https
example-date = 2026, 2026-05 o 2026-05-11
example-reason = La licencia cambió en mayo

gaps-title = Nombres sin resultado
gaps-none = Todos los nombres por los que se preguntó aquí se encontraron.
gaps-count = { $count ->
    [one] Se preguntó aquí por { $count } nombre que no se encontró.
   *[other] Se preguntó aquí por { $count } nombres que no se encontraron; primero, los más buscados.
} Recuento desde el último arranque, sin registrar quién preguntó.
gaps-names = Nombres buscados
gaps-name = { $typed } ({ $count })
gaps-advice = Añade un nombre con “/facts alias”, o una empresa con “/facts vendor”.
