# Lo que recibe una pregunta en lugar de respuesta: qué falló y qué probar.

refusal-title = No fue posible
refusal-empty = Aquí no hay ninguna pregunta.
refusal-too-long = Es demasiado largo para una pregunta; { $limit } caracteres como máximo.
refusal-not-understood = No reconocí ninguna pregunta ahí.
refusal-unknown-command = No existe el comando “{ $typed }”.
refusal-missing-option = Falta la opción “{ $option }”: { $usage }
refusal-unknown-option = Aquí no existe la opción “{ $option }”: { $usage }
refusal-unknown-name = No conozco ninguna empresa ni ningún modelo llamado “{ $typed }”.
refusal-ambiguous-name = “{ $typed }” puede ser varias cosas: { $names }.
refusal-unknown-choice = “{ $typed }” no vale para “{ $option }”.
refusal-same-vendor = Los dos nombres son de { $name }.
refusal-same-subject = Es { $name } dos veces.
refusal-too-many-sides = Son demasiados a la vez; se pueden comparar { $limit }.
refusal-not-comparable = { $name } no se puede comparar con una empresa o un modelo.
refusal-broken-button = Este botón ya no funciona.

advice-commands = Prueba uno de estos:
advice-example = Prueba: { $example }
advice-similar = ¿Querías decir: { $names }?
advice-whole-name = Escribe completo uno de estos nombres.
advice-popular = Algunos que conozco: { $names }.
advice-choices = Elige entre: { $choices }.
advice-other-vendor = Compara { $name } con otra empresa, por ejemplo { $other }, o nombra dos de sus modelos.
advice-other-subject = Nombra dos distintos.
advice-strategies = Compara open con closed, o pregunta: /why-open { $name }
advice-ask-again = Repite la pregunta para obtener botones nuevos.

help-commands = Comandos

fault-title = Algo salió mal
fault = El fallo es nuestro y no se perdió nada. Inténtalo de nuevo; si se repite, indica este número al operador: { $incident }

# Lo que reciben quienes gestionan los datos.

refusal-only-on-discord = { $command } solo funciona en Discord.
refusal-only-on-servers = Esto solo funciona en un servidor.
refusal-only-for-managers = Eso es para quienes administran este servidor.
refusal-only-for-operators = Eso cambiaría lo que ven todos los servidores, y solo pueden hacerlo los operadores del bot.
refusal-text-too-long = “{ $option }” tiene { $length } caracteres; se guardan { $limit } como máximo.
refusal-bad-date = “{ $typed }” no es una fecha.
refusal-future-date = “{ $typed }” es una fecha futura.
refusal-not-known-then = No hay nada registrado sobre esto hasta { $date }.
refusal-bad-country = “{ $typed }” no es un código de país.
refusal-bad-source = “{ $typed }” no es un enlace que se pueda mostrar.
refusal-bad-number = “{ $option }” admite un número entero, no “{ $typed }”.
refusal-no-identifier = De “{ $typed }” no se puede formar un identificador.
refusal-unknown-id = Aquí nada tiene el identificador “{ $typed }”.
refusal-not-editable = “{ $typed }” no se puede cambiar aquí de este modo.
refusal-rules = No se guardó: incumple reglas que todo dato cumple.
refusal-lacking = No se guardó: algo nuevo necesita “{ $option }”.
refusal-nothing-changed = No cambiaría nada.
refusal-changed-since = No se guardó: entretanto alguien cambió { $id }. Ahora dice: “{ $now }”
refusal-nothing-to-undo = No hay nada que deshacer: { $typed }
refusal-not-yours = Solo quien preguntó puede eliminar esta respuesta.
refusal-suggestion-gone = Alguien ya se ocupó de esta sugerencia.
refusal-too-many-suggestions = Acabas de hacer muchas sugerencias.
refusal-queue-full = Aquí esperan más sugerencias de las que se pueden revisar.
refusal-notes-full = Este servidor ha llegado al máximo de notas: { $limit }.
refusal-file-unreadable = No se pudo obtener el archivo.
refusal-file-too-large = El archivo es demasiado grande; { $limit } MiB como máximo.
refusal-file-flawed = No se importó nada: el archivo tiene errores.
refusal-confirmation-gone = Esta confirmación ya no está pendiente.

advice-shell = En la terminal: lanekeeper facts --help
advice-on-a-server = Úsalo en un servidor que haya añadido el bot.
advice-suggest = Cualquiera puede sugerir un dato: /suggest
advice-server-note = Omite “scope” para escribir una nota de este servidor.
advice-shorten = Dilo en una o dos frases; el resto lo cuenta la fuente.
advice-date = Escribe 2026, 2026-05 o 2026-05-11.
advice-later-date = Pregunta por una fecha posterior u omite “as-of”.
advice-country = Escribe dos letras, por ejemplo FR, US o CN.
advice-source = Da un enlace que empiece por https, sin espacios, paréntesis ni corchetes.
advice-number = Consúltalo con /facts history.
advice-identifier = Da uno con “id”: minúsculas, cifras y guiones, 20 caracteres como máximo.
advice-not-editable = Las empresas y los modelos tienen comandos propios; lo que ven todos los servidores lo cambian los operadores.
advice-rules = Corrígelo e inténtalo de nuevo.
advice-lacking = Añade esa opción e inténtalo de nuevo.
advice-nothing-changed = Ya dice eso.
advice-changed-since = Abre otra vez el formulario para seguir desde ahí.
advice-nothing-to-undo = /facts history muestra qué se cambió.
advice-not-yours = Haz la misma pregunta para tener una respuesta propia.
advice-review-again = /facts review muestra lo que sigue pendiente.
advice-wait = Inténtalo de nuevo en { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}.
advice-queue-full = Pide a quienes administran este servidor que las revisen.
advice-notes-full = Antes, retira o borra algunas.
advice-file-again = Adjúntalo otra vez.
advice-file-smaller = Divídelo en dos.
advice-file-flawed = Corrige estas líneas y envíalo otra vez.
advice-confirm-again = Repite el comando.
