import { counted } from '../work/counted.ts'
import type { MailWords } from './mail.ts'

/** The words of mails that remind, in Spanish. */
export const es: MailWords = {
  subject: (count) => counted('es', count, { one: '# asunto le espera', other: '# asuntos le esperan' }),
  intro: 'Así está el seguimiento de su organización.',
  pending: {
    returned: (count) =>
      counted('es', count, {
        one: '# borrador ha sido devuelto con un comentario',
        other: '# borradores han sido devueltos con un comentario',
      }),
    release: (count) =>
      counted('es', count, { one: '# borrador espera su aprobación', other: '# borradores esperan su aprobación' }),
    look: (count) =>
      counted('es', count, {
        one: '# declaración le ha sido remitida',
        other: '# declaraciones le han sido remitidas',
      }),
  },
  tracks: {
    overdue: (count) => counted('es', count, { one: '# respuesta ha vencido', other: '# respuestas han vencido' }),
    soon: (count) =>
      counted('es', count, {
        one: '# respuesta vence en los próximos 30 días',
        other: '# respuestas vencen en los próximos 30 días',
      }),
    contested: (count) =>
      counted('es', count, {
        one: 'En # punto otra parte no está de acuerdo',
        other: 'En # puntos otra parte no está de acuerdo',
      }),
    silent: (count) =>
      counted('es', count, {
        one: '# punto lleva sin confirmarse más tiempo de lo acordado',
        other: '# puntos llevan sin confirmarse más tiempo de lo acordado',
      }),
    new: (count) =>
      counted('es', count, {
        one: '# punto nuevo se sigue para ustedes',
        other: '# puntos nuevos se siguen para ustedes',
      }),
    merged: (count) => counted('es', count, { one: '# punto continúa en otro', other: '# puntos continúan en otros' }),
  },
  late: 'Respuestas atrasadas en lo que ustedes organizan',
  lateOn: (count) => counted('es', count, { one: '# respuesta atrasada', other: '# respuestas atrasadas' }),
  due: (date) => `vence: ${date}`,
  more: (count) => counted('es', count, { one: 'y # más', other: 'y # más' }),
  openDesk: 'Abrir la mesa de trabajo',
  why: 'Recibe este mensaje porque actúa en nombre de una organización en Rapporteur. Solo nombra lo que es público; lo demás se lee después de iniciar sesión.',
  settings: 'Cambiar la frecuencia',
  stop: 'No recibir más estos mensajes',
  pace: { daily: 'Cada día en que haya algo nuevo', weekly: 'Una vez por semana', never: 'Nunca' },
  page: {
    title: 'Recordatorios por correo',
    note: 'Un mensaje dice qué vence, qué está sin noticias y qué le espera. No se envía ninguno cuando no hay nada que decir, y lo mismo se dice tres veces como máximo. Su dirección procede de su inicio de sesión; no se muestra a nadie y se borra si elige «Nunca».',
    howOften: 'Frecuencia',
    language: 'Idioma de los mensajes',
    save: 'Guardar',
    saved: 'Guardado.',
    bounced:
      'El último mensaje fue devuelto y ya no se envía ninguno. Guarde para recibirlos en la dirección con la que ha iniciado sesión.',
    complained:
      'Desde su buzón se señaló un mensaje como no deseado y ya no se envía ninguno. Guarde si quiere recibirlos de nuevo.',
    noAddress:
      'Su inicio de sesión no indicó una dirección confirmada, por lo que no se le puede enviar ningún mensaje.',
    noOffice: 'Los recordatorios son para quienes actúan en nombre de una organización. Usted todavía no lo hace.',
    notHere: 'Este sitio no envía recordatorios.',
    invited:
      'Quien acepte recibirá un mensaje por semana cuando algo venza o espere, en la dirección de su inicio de sesión. Puede detenerse con un clic o desde la mesa de trabajo.',
    stopTitle: 'Detener los recordatorios por correo',
    stopNote:
      'No se le enviarán más recordatorios y se borrará su dirección. Puede elegirlos de nuevo en su mesa de trabajo.',
    stopNow: 'Detener los mensajes',
    stopped: 'Hecho. No se le enviarán más recordatorios y su dirección se ha borrado.',
  },
}
