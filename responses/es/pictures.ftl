# Palabras en las imágenes: breves, porque hay poco espacio. Lo que dice una imagen está completo en
# su texto alternativo y en el mensaje que acompaña.

picture-sentence = { $text }.
picture-newest = Modelo más reciente
picture-model = Modelo
picture-openness = Puntos de apertura
picture-openness-value = { $score } de 14
picture-switch = Último cambio de carril
picture-not-known = sin datos
picture-footer = Datos a fecha de { $date }. Las fuentes están en el mensaje.
picture-openness-credit = Puntos de apertura: European Open Source AI Index, CC BY 4.0.
picture-transparency-credit = Puntos de transparencia: Foundation Model Transparency Index, CC BY 4.0.

# /timeline
picture-timeline-title = { $name }: lanzamientos y cambios de carril
picture-timeline-all = Todas las empresas: lanzamientos recientes y cambios de carril
picture-timeline-empty = No hay nada registrado con fecha.
picture-timeline-each = De cada empresa, solo los lanzamientos más recientes ({ $count } como máximo).
picture-timeline-older = Anteriores que no aparecen: { $count }.
picture-timeline-switches = Cambios de carril registrados: { $count }; el último: { $latest }.
picture-timeline-vague = Barra junto a una marca: solo se conoce el mes o el año.
picture-switches = Cambios de carril
picture-lanes = Carril
picture-releases = Lanzamientos
picture-latest = Más reciente
picture-dated = { $name } ({ $date })
picture-heading-opening = cambio hacia la apertura
picture-heading-closing = cambio hacia el cierre
picture-band-open_permissive = licencia permisiva
picture-band-open_restricted = con límites
picture-band-open_noncommercial = no comercial
picture-band-closed = sin pesos
picture-band-unknown = sin datos
picture-band-disputed = en disputa
picture-left-out = aquí se omiten { $count } más

# /compare aspect:openness
picture-map-title = Apertura: { $names }
picture-map-share = { $part }/{ $whole }
picture-map-least = cerrado
picture-map-most = abierto
picture-dimension-terms = Modelo más reciente: pesos
picture-dimension-share = Lanzamientos con pesos, de los conocidos
picture-dimension-openness = Puntos de apertura
picture-dimension-transparency = Puntos de transparencia
