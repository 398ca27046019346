import { counted } from '../work/counted.ts'
import type { ToldWords } from './told.ts'

/** What a reader of reports tells, in French. */
export const fr: ToldWords = {
  refused: {
    'too-large':
      'Le fichier est trop volumineux. Enregistrez-le sans images ou envoyez la partie qui rend compte de l’événement.',
    'too-deep': 'Le fichier est imbriqué trop profondément pour être lu. Collez plutôt son texte.',
    'too-many-parts': 'Le fichier compte trop d’éléments pour être lu. Collez plutôt son texte.',
    'too-costly': 'La lecture du fichier prend trop de temps. Collez plutôt son texte ou envoyez-en une partie.',
    'unknown-format':
      'Ce format ne peut pas être lu. Enregistrez le rapport en .docx, .odt, .html, .md ou .txt, ou collez son texte.',
    damaged: 'Le fichier est endommagé. Ouvrez-le dans son programme d’origine et enregistrez-le à nouveau.',
    protected: 'Le fichier est protégé par un mot de passe. Enregistrez-le sans protection.',
    'no-text': 'Il ne contient aucun texte. Une page numérisée doit d’abord être convertie en texte.',
    'too-many-requests': 'D’autres rapports sont en cours de lecture. Réessayez dans un instant.',
    conflict: 'Votre organisation conserve déjà autant de projets que possible. Supprimez-en un d’abord.',
  },
  refusal: {
    'unknown-record': 'Cet élément n’existe plus',
    'unknown-passage': 'Choisissez un passage de la source',
    'unknown-message': 'Ce message n’existe plus',
    'not-alike': 'Choisissez un autre élément du même type',
    'not-printed': 'Citez des mots qui figurent à l’intérieur du texte, tels qu’ils y sont imprimés',
    'below-itself': 'Un élément ne peut pas se trouver sous lui-même : choisissez un autre endroit',
    'the-event-stays': 'L’événement ne peut pas être écarté : modifiez-le',
    empty: 'Écrivez quelque chose ici ou écartez l’élément',
    'too-long': 'C’est trop long : raccourcissez',
    'no-label': 'Écrivez un repère de lettres et de chiffres, comme 2, b ou 2.b',
    'taken-label': 'Un autre élément de cette liste porte ce repère : choisissez-en un qui soit libre',
    'no-date': 'Écrivez une année, un mois ou un jour, comme 2026, 2026-03 ou 2026-03-31',
    'no-number': 'Écrivez un nombre en chiffres',
    'no-address':
      'Écrivez une adresse complète commençant par https://, ou des minuscules, des chiffres et des traits d’union',
    'no-choice': 'Choisissez l’une des valeurs proposées ou laissez la question ouverte',
  },
  message: {
    'hidden-text': {
      text: (count = '') =>
        counted('fr', Number(count), {
          one: '# passage masqué est laissé de côté',
          other: '# passages masqués sont laissés de côté',
        }),
      suggestion: 'Affichez-les dans le document s’ils en font partie, ou supprimez-les',
    },
    'deleted-text': {
      text: (count = '') =>
        counted('fr', Number(count), {
          one: '# passage supprimé en suivi des modifications est laissé de côté',
          other: '# passages supprimés en suivi des modifications sont laissés de côté',
        }),
      suggestion: 'Acceptez ou refusez les modifications dans le document',
    },
    'tracked-change': {
      text: (count = '') =>
        counted('fr', Number(count), {
          one: '# passage inséré en suivi des modifications n’a pas été accepté ; il est lu comme du texte',
          other: '# passages insérés en suivi des modifications n’ont pas été acceptés ; ils sont lus comme du texte',
        }),
      suggestion: 'Acceptez ou refusez les modifications dans le document',
    },
    'unsafe-link': {
      text: (address) => `Le lien vers « ${address} » devient du simple texte`,
      suggestion: 'Utilisez une adresse http, https ou mailto',
    },
    'furniture-dropped': {
      text: (words) => `Les en-têtes et pieds de page sont laissés de côté, par exemple « ${words} »`,
      suggestion: 'Vérifiez qu’aucun d’eux ne fait partie du texte',
    },
    'contents-dropped': { text: () => 'La table des matières est laissée de côté', suggestion: 'Rien à faire' },
    placeholder: {
      text: (words) => `« ${words} » est resté d’un modèle`,
      suggestion: 'Remplacez-le ou supprimez-le avant de publier',
    },
    'two-counts': {
      text: (one, other) => `Le nombre de participants est imprimé comme ${one} et comme ${other}`,
      suggestion: 'Dites lequel est juste',
    },
    'two-organizations': {
      text: (name, one, other) => `${name} est imprimé avec « ${one} » et avec « ${other} »`,
      suggestion: 'Les deux sont gardés tels qu’imprimés ; dites lequel est juste',
    },
    'near-names': {
      text: (name, printed, organizer) =>
        `${name} est imprimé avec « ${printed} », un organisateur est « ${organizer} »`,
      suggestion: 'Les deux sont gardés tels qu’imprimés ; dites si c’est le même',
    },
    unsettled: {
      text: (heading) => `« ${heading} » contient ce qui n’a pas fait l’accord ; cela reste du récit`,
      suggestion: 'Rien à faire, ou tirez-en un résultat à la main',
    },
    'candidates-left': {
      text: (sentence) => `Cette phrase demande peut-être aussi quelque chose : « ${sentence} »`,
      suggestion: 'Faites-en une recommandation, ou laissez-la dans le récit',
    },
    repeated: {
      text: (words) => `« ${words} » est imprimé plus d’une fois ; c’est une seule recommandation`,
      suggestion: 'Vérifiez que les passages disent la même chose',
    },
    'no-event': {
      text: () => 'Le document ne rend compte d’aucun événement',
      suggestion: 'S’il le fait, dites quand il a eu lieu et ce que c’était',
    },
  },
  why: {
    'Numbered without a gap under words for recommendations': 'Numéroté sans lacune sous un titre de recommandations',
    'Listed under words for recommendations': 'Énuméré sous un titre de recommandations',
    'Listed under words for next steps or proposals': 'Énuméré sous un titre de suites à donner ou de propositions',
    'Lines without marks under an introduction': 'Des lignes sans marque après une introduction',
    'Listed after what somebody should do': 'Énuméré après l’annonce de ce que quelqu’un devrait faire',
    'A short paragraph under words for recommendations or next steps':
      'Un court paragraphe sous un titre de recommandations ou de suites à donner',
    'A row under a column of recommendations': 'Une ligne dans une colonne de recommandations',
    'A clause of a declaration, opened by a verb that asks':
      'Une clause de déclaration, ouverte par un verbe qui demande',
    'Words before a colon inside a paragraph of recommendations':
      'Des mots suivis de deux-points dans un paragraphe de recommandations',
    'A sentence that calls on somebody': 'Une phrase qui s’adresse à quelqu’un pour lui demander d’agir',
    'A sentence that tells of a recommendation': 'Une phrase qui parle d’une recommandation',
    'A sentence that says what should be done': 'Une phrase qui dit ce qui devrait être fait',
    'A sentence that announces a next step': 'Une phrase qui annonce une prochaine étape',
    'Under words for outcomes or conclusions': 'Sous un titre de résultats ou de conclusions',
    'A sentence that tells what was found': 'Une phrase qui dit ce qui a été constaté',
    'A name with a capacity': 'Un nom avec une fonction',
    'A name alone': 'Un nom seul',
    'A row under a column of names': 'Une ligne dans une colonne de noms',
    'A name in running text with a title, a capacity or a role beside it':
      'Un nom dans le texte courant, avec un titre, une fonction ou un rôle à côté',
    'Named in the head of the file': 'Nommé en tête du fichier',
    'A heading of a session': 'Un titre de séance',
    'A line that numbers a session': 'Une ligne qui numérote une séance',
    'A sentence that counts the sessions': 'Une phrase qui compte les séances',
    'A number with what it counts': 'Un nombre avec ce qu’il compte',
    'An address written or linked here': 'Une adresse écrite ou liée ici',
    'Read from the title and from sentences about holding the event':
      'Lu dans le titre et dans les phrases sur la tenue de l’événement',
    'No sentence and no title says that something was held': 'Ni phrase ni titre ne disent que quelque chose a eu lieu',
    'Read from a calendar file': 'Lu dans un fichier d’agenda',
    'Read from an Indico export': 'Lu dans un export Indico',
    'Taken from the source by an editor': 'Repris de la source par un éditeur',
    'Read by rules that have changed since': 'Lu selon des règles qui ont changé depuis',
  },
}
