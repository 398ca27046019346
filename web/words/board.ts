import type { InterfaceLanguage } from '../../content/model/language.ts'

/** The words of one language for the board of a campaign and for all that one party was asked and promised. */
export interface BoardWords {
  readonly board: string
  readonly intro: string
  readonly delisted: string
  readonly unseen: string
  readonly aggregates: string
  readonly unnamed: string
  readonly others: string
  readonly priorities: string
  readonly everyTrack: string
  readonly cause: string
  readonly listing: string
  readonly since: string
  readonly provisions: string
  readonly members: string
  readonly madeAt: string
  readonly answers: string
  readonly feed: string
  readonly asked: string
  readonly promised: string
  /** Said wherever parties are listed that are no states. */
  readonly recognition: string
  readonly none: Record<'backwards' | 'delisted' | 'unseen' | 'asked' | 'promised', string>
  readonly met: (met: string, known: string) => string
}

/** The words of boards, per language. */
export const boardSpeech: Record<InterfaceLanguage, BoardWords> = {
  en: {
    board: 'Board',
    intro: 'What is known of each party, since when and who says so. Not assessed is not the same as not started.',
    delisted: 'Taken off the list',
    unseen: 'Nobody has looked',
    aggregates: 'Promises of several together',
    unnamed: 'Who they are is not said.',
    others: 'Not among the countries concerned',
    priorities: 'Priorities',
    everyTrack: 'Every track of this campaign',
    cause: 'Cause',
    listing: 'Listing',
    since: 'Since',
    provisions: 'Provisions met',
    members: 'How many',
    madeAt: 'Made at',
    answers: 'Answers',
    feed: 'Feed (Atom)',
    asked: 'Asked',
    promised: 'Promised',
    recognition:
      'That a party is listed or named here, or has made a promise, is no recognition and changes nothing in its legal status.',
    none: {
      backwards: 'Nothing is recorded as having gone backwards.',
      delisted: 'Nobody is recorded as having been taken off the list.',
      unseen: 'Something was said about every party.',
      asked: 'Nothing was asked of this party alone.',
      promised: 'No promise of this party is recorded.',
    },
    met: (met, known) => `${met} of the ${known} that are known`,
  },
  fr: {
    board: 'Tableau',
    intro: 'Ce que l’on sait de chaque partie, depuis quand et qui le dit. Non évalué ne veut pas dire non commencé.',
    delisted: 'Retirés de la liste',
    unseen: 'Personne n’a regardé',
    aggregates: 'Promesses communes de plusieurs parties',
    unnamed: 'Il n’est pas dit lesquelles.',
    others: 'Hors des pays concernés',
    priorities: 'Priorités',
    everyTrack: 'Tous les suivis de cette campagne',
    cause: 'Cause',
    listing: 'Liste',
    since: 'Depuis',
    provisions: 'Dispositions remplies',
    members: 'Combien',
    madeAt: 'Pris lors de',
    answers: 'Répond à',
    feed: 'Fil (Atom)',
    asked: 'Demandé',
    promised: 'Promis',
    recognition:
      'Qu’une partie soit inscrite sur une liste ou nommée ici, ou qu’elle ait fait une promesse, ne vaut pas reconnaissance et ne change rien à son statut juridique.',
    none: {
      backwards: 'Aucun recul n’est consigné.',
      delisted: 'Aucun retrait de la liste n’est consigné.',
      unseen: 'Quelque chose a été dit de chaque partie.',
      asked: 'Rien n’a été demandé à cette partie seule.',
      promised: 'Aucune promesse de cette partie n’est consignée.',
    },
    met: (met, known) => `${met} sur les ${known} connues`,
  },
  es: {
    board: 'Tablero',
    intro: 'Lo que se sabe de cada parte, desde cuándo y quién lo dice. No evaluado no es lo mismo que no iniciado.',
    delisted: 'Retirados de la lista',
    unseen: 'Nadie ha mirado',
    aggregates: 'Promesas conjuntas de varias partes',
    unnamed: 'No se dice cuáles son.',
    others: 'Fuera de los países concernidos',
    priorities: 'Prioridades',
    everyTrack: 'Todo el seguimiento de esta campaña',
    cause: 'Causa',
    listing: 'Lista',
    since: 'Desde',
    provisions: 'Disposiciones cumplidas',
    members: 'Cuántos',
    madeAt: 'Hecho en',
    answers: 'Responde a',
    feed: 'Canal (Atom)',
    asked: 'Lo pedido',
    promised: 'Lo prometido',
    recognition:
      'Que una parte figure en una lista o se nombre aquí, o que haya hecho una promesa, no supone reconocimiento ni cambia su condición jurídica.',
    none: {
      backwards: 'No consta ningún retroceso.',
      delisted: 'No consta que nadie haya sido retirado de la lista.',
      unseen: 'De cada parte se ha dicho algo.',
      asked: 'Nada se ha pedido solo a esta parte.',
      promised: 'No consta ninguna promesa de esta parte.',
    },
    met: (met, known) => `${met} de las ${known} conocidas`,
  },
  ar: {
    board: 'اللوحة',
    intro: 'ما يُعرف عن كل طرف، ومنذ متى، ومن يقول ذلك. «لم يُقيَّم» غير «لم يبدأ».',
    delisted: 'رُفعوا من القائمة',
    unseen: 'لم ينظر أحد',
    aggregates: 'وعود مشتركة لعدة أطراف',
    unnamed: 'لم يُذكر من هم.',
    others: 'خارج البلدان المعنية',
    priorities: 'الأولويات',
    everyTrack: 'كل مسارات هذه الحملة',
    cause: 'السبب',
    listing: 'القائمة',
    since: 'منذ',
    provisions: 'الأحكام المستوفاة',
    members: 'العدد',
    madeAt: 'قُطع في',
    answers: 'يستجيب إلى',
    feed: 'موجز (Atom)',
    asked: 'ما طُلب',
    promised: 'ما وُعد به',
    recognition: 'إدراج طرف في قائمة أو ذكره هنا أو قطعه وعدًا لا يُعدّ اعترافًا به ولا يغيّر شيئًا من وضعه القانوني.',
    none: {
      backwards: 'لم يُسجَّل أي تراجع.',
      delisted: 'لم يُسجَّل رفع أحد من القائمة.',
      unseen: 'قيل شيء عن كل طرف.',
      asked: 'لم يُطلب شيء من هذا الطرف وحده.',
      promised: 'لم يُسجَّل أي وعد لهذا الطرف.',
    },
    met: (met, known) => `${met} من أصل ${known} معروفة`,
  },
  ru: {
    board: 'Табло',
    intro: 'Что известно о каждой стороне, с какого времени и с чьих слов. «Не оценено» — не то же, что «не начато».',
    delisted: 'Исключены из списка',
    unseen: 'Никто не смотрел',
    aggregates: 'Общие обещания нескольких сторон',
    unnamed: 'Кто именно, не сказано.',
    others: 'Вне числа стран, которых это касается',
    priorities: 'Приоритеты',
    everyTrack: 'Всё отслеживаемое в этой кампании',
    cause: 'Причина',
    listing: 'Список',
    since: 'С какого времени',
    provisions: 'Выполненные положения',
    members: 'Сколько',
    madeAt: 'Дано на',
    answers: 'В ответ на',
    feed: 'Лента (Atom)',
    asked: 'О чём просили',
    promised: 'Что обещано',
    recognition:
      'Включение стороны в список, её упоминание здесь или данное ею обещание не означают признания и ничего не меняют в её правовом статусе.',
    none: {
      backwards: 'Ни одного отступления не отмечено.',
      delisted: 'Никто не отмечен как исключённый из списка.',
      unseen: 'О каждой стороне что-то сказано.',
      asked: 'Ни о чём не просили одну эту сторону.',
      promised: 'Ни одного обещания этой стороны не отмечено.',
    },
    met: (met, known) => `${met} из ${known} известных`,
  },
  zh: {
    board: '一览表',
    intro: '各方已知情况、起始时间及说明者。“未评估”不等于“未开始”。',
    delisted: '已从名单上除名',
    unseen: '无人查看',
    aggregates: '多方共同的承诺',
    unnamed: '未说明是哪几方。',
    others: '不在有关国家之列',
    priorities: '优先事项',
    everyTrack: '本运动的全部跟踪',
    cause: '原因',
    listing: '名单',
    since: '自',
    provisions: '已落实的条款',
    members: '数量',
    madeAt: '作出场合',
    answers: '回应',
    feed: '订阅源（Atom）',
    asked: '所获建议',
    promised: '所作承诺',
    recognition: '一方被列入名单、在此被提及或作出承诺，均不构成承认，也不改变其法律地位。',
    none: {
      backwards: '没有倒退的记录。',
      delisted: '没有除名的记录。',
      unseen: '每一方都有相关说明。',
      asked: '没有单独向该方提出的建议。',
      promised: '没有该方承诺的记录。',
    },
    met: (met, known) => `已知 ${known} 项中的 ${met} 项`,
  },
}
