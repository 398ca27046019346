import { counted } from '../work/counted.ts'
import type { MailWords } from './mail.ts'

/** The words of mails that remind, in French. */
export const fr: MailWords = {
  subject: (count) =>
    counted('fr', count, { one: '# point attend votre attention', other: '# points attendent votre attention' }),
  intro: 'Voici où en est le suivi de votre organisation.',
  pending: {
    returned: (count) =>
      counted('fr', count, {
        one: '# projet vous a été renvoyé avec un commentaire',
        other: '# projets vous ont été renvoyés avec un commentaire',
      }),
    release: (count) =>
      counted('fr', count, { one: '# projet attend votre validation', other: '# projets attendent votre validation' }),
    look: (count) =>
      counted('fr', count, {
        one: '# déclaration vous a été transmise',
        other: '# déclarations vous ont été transmises',
      }),
  },
  tracks: {
    overdue: (count) =>
      counted('fr', count, { one: '# réponse a dépassé son échéance', other: '# réponses ont dépassé leur échéance' }),
    soon: (count) =>
      counted('fr', count, {
        one: '# réponse est due dans les 30 jours',
        other: '# réponses sont dues dans les 30 jours',
      }),
    contested: (count) =>
      counted('fr', count, {
        one: 'Sur # point, un autre intervenant n’est pas d’accord',
        other: 'Sur # points, un autre intervenant n’est pas d’accord',
      }),
    silent: (count) =>
      counted('fr', count, {
        one: '# point n’a pas été confirmé depuis plus longtemps que convenu',
        other: '# points n’ont pas été confirmés depuis plus longtemps que convenu',
      }),
    new: (count) =>
      counted('fr', count, {
        one: '# nouveau point est suivi pour vous',
        other: '# nouveaux points sont suivis pour vous',
      }),
    merged: (count) =>
      counted('fr', count, {
        one: '# point se poursuit dans un autre',
        other: '# points se poursuivent dans d’autres',
      }),
  },
  late: 'Réponses en retard sur ce que vous organisez',
  lateOn: (count) => counted('fr', count, { one: '# réponse en retard', other: '# réponses en retard' }),
  due: (date) => `échéance : ${date}`,
  more: (count) => counted('fr', count, { one: 'et # autre', other: 'et # autres' }),
  openDesk: 'Ouvrir le bureau',
  why: 'Vous recevez ce message parce que vous agissez pour une organisation sur Rapporteur. Il ne nomme que ce qui est public ; le reste se lit après connexion.',
  settings: 'Changer la fréquence',
  stop: 'Ne plus recevoir ces messages',
  pace: { daily: 'Chaque jour où il y a du nouveau', weekly: 'Une fois par semaine', never: 'Jamais' },
  page: {
    title: 'Rappels par courriel',
    note: 'Un message dit ce qui arrive à échéance, ce qui reste sans nouvelles et ce qui vous attend. Aucun n’est envoyé lorsqu’il n’y a rien à dire, et la même chose est dite trois fois au plus. Votre adresse vient de votre connexion ; elle n’est montrée à personne, et elle est effacée si vous choisissez « Jamais ».',
    howOften: 'Fréquence',
    language: 'Langue des messages',
    save: 'Enregistrer',
    saved: 'Enregistré.',
    bounced:
      'Le dernier message est revenu : aucun n’est plus envoyé. Enregistrez pour les recevoir à l’adresse de votre connexion actuelle.',
    complained:
      'Un message a été signalé comme indésirable depuis votre boîte : aucun n’est plus envoyé. Enregistrez si vous en voulez de nouveau.',
    noAddress: 'Votre connexion n’a pas indiqué d’adresse confirmée : aucun message ne peut vous être envoyé.',
    noOffice:
      'Les rappels sont destinés à celles et ceux qui agissent pour une organisation, ce qui n’est pas encore votre cas.',
    notHere: 'Ce site n’envoie pas de rappels.',
    invited:
      'Qui accepte reçoit un message par semaine lorsque quelque chose est dû ou attend, à l’adresse de sa connexion. On peut l’arrêter en un clic, ou depuis le bureau.',
    stopTitle: 'Arrêter les rappels par courriel',
    stopNote:
      'Plus aucun rappel ne vous sera envoyé, et votre adresse sera effacée. Vous pourrez les choisir de nouveau à votre bureau.',
    stopNow: 'Arrêter les messages',
    stopped: 'C’est fait. Plus aucun rappel ne vous sera envoyé, et votre adresse est effacée.',
  },
}
