import { counted } from '../work/counted.ts'
import type { ToldWords } from './told.ts'

/** What a reader of reports tells, in Spanish. */
export const es: ToldWords = {
  refused: {
    'too-large': 'El archivo es demasiado grande. Guárdelo sin imágenes o envíe la parte que informa del evento.',
    'too-deep': 'El archivo está demasiado anidado para leerlo. Pegue mejor su texto.',
    'too-many-parts': 'El archivo tiene demasiadas partes para leerlo. Pegue mejor su texto.',
    'too-costly': 'Leer el archivo lleva demasiado tiempo. Pegue mejor su texto o envíe una parte.',
    'unknown-format':
      'Este formato no se puede leer. Guarde el informe como .docx, .odt, .html, .md o .txt, o pegue su texto.',
    damaged: 'El archivo está dañado. Ábralo en su programa de origen y guárdelo de nuevo.',
    protected: 'El archivo está protegido con una contraseña. Guárdelo sin ella.',
    'no-text': 'No contiene ningún texto. Una página escaneada debe convertirse antes en texto.',
    'too-many-requests': 'Se están leyendo otros informes en este momento. Inténtelo de nuevo en breve.',
    conflict: 'Su organización ya guarda tantos borradores como puede. Elimine uno primero.',
  },
  refusal: {
    'unknown-record': 'Este elemento ya no existe',
    'unknown-passage': 'Elija un pasaje de la fuente',
    'unknown-message': 'Este mensaje ya no existe',
    'not-alike': 'Elija otro elemento del mismo tipo',
    'not-printed': 'Cite palabras que estén dentro del texto, tal como están impresas allí',
    'below-itself': 'Un elemento no puede estar debajo de sí mismo: elija otro lugar',
    'the-event-stays': 'El evento no se puede descartar: modifíquelo',
    empty: 'Escriba algo aquí o descarte el elemento',
    'too-long': 'Es demasiado largo: acórtelo',
    'no-label': 'Escriba una etiqueta de letras y cifras, como 2, b o 2.b',
    'taken-label': 'Otro elemento de esta lista tiene esa etiqueta: elija una libre',
    'no-date': 'Escriba un año, un mes o un día, como 2026, 2026-03 o 2026-03-31',
    'no-number': 'Escriba un número en cifras',
    'no-address': 'Escriba una dirección completa que empiece por https://, o minúsculas, cifras y guiones',
    'no-choice': 'Elija uno de los valores ofrecidos o déjelo abierto',
  },
  message: {
    'hidden-text': {
      text: (count = '') =>
        counted('es', Number(count), {
          one: '# pasaje oculto se deja fuera',
          other: '# pasajes ocultos se dejan fuera',
        }),
      suggestion: 'Muéstrelos en el documento si forman parte de él, o bórrelos',
    },
    'deleted-text': {
      text: (count = '') =>
        counted('es', Number(count), {
          one: '# pasaje borrado con control de cambios se deja fuera',
          other: '# pasajes borrados con control de cambios se dejan fuera',
        }),
      suggestion: 'Acepte o rechace los cambios en el documento',
    },
    'tracked-change': {
      text: (count = '') =>
        counted('es', Number(count), {
          one: '# pasaje insertado con control de cambios no se ha aceptado; se lee como texto',
          other: '# pasajes insertados con control de cambios no se han aceptado; se leen como texto',
        }),
      suggestion: 'Acepte o rechace los cambios en el documento',
    },
    'unsafe-link': {
      text: (address) => `El enlace a «${address}» pasa a ser simple texto`,
      suggestion: 'Use una dirección http, https o mailto',
    },
    'furniture-dropped': {
      text: (words) => `Se dejan fuera los encabezados y pies de página, como «${words}»`,
      suggestion: 'Compruebe que ninguno de ellos sea texto',
    },
    'contents-dropped': { text: () => 'Se deja fuera el índice', suggestion: 'No hay nada que hacer' },
    placeholder: {
      text: (words) => `«${words}» quedó de una plantilla`,
      suggestion: 'Sustitúyalo o bórrelo antes de publicar',
    },
    'two-counts': {
      text: (one, other) => `La asistencia aparece impresa como ${one} y como ${other}`,
      suggestion: 'Diga cuál vale',
    },
    'two-organizations': {
      text: (name, one, other) => `${name} aparece con «${one}» y con «${other}»`,
      suggestion: 'Ambos se conservan como están impresos; diga cuál vale',
    },
    'near-names': {
      text: (name, printed, organizer) => `${name} aparece con «${printed}», un organizador es «${organizer}»`,
      suggestion: 'Ambos se conservan como están impresos; diga si son el mismo',
    },
    unsettled: {
      text: (heading) => `«${heading}» contiene lo que no se acordó; queda como relato`,
      suggestion: 'No hay nada que hacer, o haga de ello un resultado a mano',
    },
    'candidates-left': {
      text: (sentence) => `Esta frase quizá pide también algo: «${sentence}»`,
      suggestion: 'Haga de ella una recomendación o déjela como relato',
    },
    repeated: {
      text: (words) => `«${words}» está impreso más de una vez; es una sola recomendación`,
      suggestion: 'Compruebe que los lugares digan lo mismo',
    },
    'no-event': {
      text: () => 'El documento no da cuenta de ningún evento',
      suggestion: 'Si lo hace, diga cuándo se celebró y qué fue',
    },
  },
  why: {
    'Numbered without a gap under words for recommendations': 'Numerado sin saltos bajo un título de recomendaciones',
    'Listed under words for recommendations': 'Enumerado bajo un título de recomendaciones',
    'Listed under words for next steps or proposals': 'Enumerado bajo un título de próximos pasos o propuestas',
    'Lines without marks under an introduction': 'Líneas sin marca después de una introducción',
    'Listed after what somebody should do': 'Enumerado después de lo que alguien debería hacer',
    'A short paragraph under words for recommendations or next steps':
      'Un párrafo corto bajo un título de recomendaciones o próximos pasos',
    'A row under a column of recommendations': 'Una fila en una columna de recomendaciones',
    'A clause of a declaration, opened by a verb that asks':
      'Una cláusula de declaración, abierta por un verbo que pide',
    'Words before a colon inside a paragraph of recommendations':
      'Palabras antes de dos puntos dentro de un párrafo de recomendaciones',
    'A sentence that calls on somebody': 'Una frase que pide a alguien que actúe',
    'A sentence that tells of a recommendation': 'Una frase que habla de una recomendación',
    'A sentence that says what should be done': 'Una frase que dice lo que debería hacerse',
    'A sentence that announces a next step': 'Una frase que anuncia un próximo paso',
    'Under words for outcomes or conclusions': 'Bajo un título de resultados o conclusiones',
    'A sentence that tells what was found': 'Una frase que cuenta lo que se constató',
    'A name with a capacity': 'Un nombre con un cargo',
    'A name alone': 'Un nombre solo',
    'A row under a column of names': 'Una fila en una columna de nombres',
    'A name in running text with a title, a capacity or a role beside it':
      'Un nombre en el texto corrido con un tratamiento, un cargo o un papel al lado',
    'Named in the head of the file': 'Nombrado al comienzo del archivo',
    'A heading of a session': 'El título de una sesión',
    'A line that numbers a session': 'Una línea que numera una sesión',
    'A sentence that counts the sessions': 'Una frase que cuenta las sesiones',
    'A number with what it counts': 'Un número con lo que cuenta',
    'An address written or linked here': 'Una dirección escrita o enlazada aquí',
    'Read from the title and from sentences about holding the event':
      'Leído en el título y en las frases sobre la celebración del evento',
    'No sentence and no title says that something was held':
      'Ninguna frase y ningún título dicen que se celebrara algo',
    'Read from a calendar file': 'Leído de un archivo de calendario',
    'Read from an Indico export': 'Leído de una exportación de Indico',
    'Taken from the source by an editor': 'Tomado de la fuente por un editor',
    'Read by rules that have changed since': 'Leído con reglas que han cambiado desde entonces',
  },
}
