import { counted } from '../work/counted.ts'
import type { ToldWords } from './told.ts'

/** What a reader of reports tells, in Russian. */
export const ru: ToldWords = {
  refused: {
    'too-large': 'Файл слишком велик. Сохраните его без изображений или отправьте часть, где описано мероприятие.',
    'too-deep': 'Файл имеет слишком много уровней вложенности. Вместо этого вставьте его текст.',
    'too-many-parts': 'В файле слишком много частей. Вместо этого вставьте его текст.',
    'too-costly': 'Чтение файла занимает слишком много времени. Вставьте его текст или отправьте часть.',
    'unknown-format':
      'Этот формат не читается. Сохраните отчет как .docx, .odt, .html, .md или .txt либо вставьте текст.',
    damaged: 'Файл поврежден. Откройте его в исходной программе и сохраните еще раз.',
    protected: 'Файл защищен паролем. Сохраните его без пароля.',
    'no-text': 'В нем нет текста. Отсканированную страницу нужно сначала превратить в текст.',
    'too-many-requests': 'Сейчас читаются другие отчеты. Повторите попытку чуть позже.',
    conflict: 'Ваша организация уже хранит столько черновиков, сколько возможно. Сначала удалите один.',
  },
  refusal: {
    'unknown-record': 'Этой записи больше нет',
    'unknown-passage': 'Выберите отрывок источника',
    'unknown-message': 'Этого сообщения больше нет',
    'not-alike': 'Выберите другую запись того же вида',
    'not-printed': 'Процитируйте слова из середины текста так, как они напечатаны',
    'below-itself': 'Запись не может стоять под самой собой: выберите другое место',
    'the-event-stays': 'Мероприятие нельзя убрать: измените его',
    empty: 'Напишите здесь что-нибудь или уберите запись',
    'too-long': 'Это слишком длинно: сократите',
    'no-label': 'Напишите номер из латинских букв и цифр, например 2, b или 2.b',
    'taken-label': 'Этот номер уже есть у другой записи списка: выберите свободный',
    'no-date': 'Напишите год, месяц или день, например 2026, 2026-03 или 2026-03-31',
    'no-number': 'Напишите число цифрами',
    'no-address': 'Напишите полный адрес, начинающийся с https://, или строчные латинские буквы, цифры и дефисы',
    'no-choice': 'Выберите одно из предложенных значений или оставьте поле открытым',
  },
  message: {
    'hidden-text': {
      text: (count = '') =>
        counted('ru', Number(count), {
          one: '# скрытый отрывок не взят',
          few: '# скрытых отрывка не взяты',
          many: '# скрытых отрывков не взяты',
          other: '# скрытого отрывка не взяты',
        }),
      suggestion: 'Покажите их в документе, если они к нему относятся, или удалите',
    },
    'deleted-text': {
      text: (count = '') =>
        counted('ru', Number(count), {
          one: '# отрывок, удалённый в режиме правок, не взят',
          few: '# отрывка, удалённых в режиме правок, не взяты',
          many: '# отрывков, удалённых в режиме правок, не взяты',
          other: '# отрывка, удалённых в режиме правок, не взяты',
        }),
      suggestion: 'Примите или отклоните правки в документе',
    },
    'tracked-change': {
      text: (count = '') =>
        counted('ru', Number(count), {
          one: '# отрывок вставлен в режиме правок и не принят; он читается как текст',
          few: '# отрывка вставлены в режиме правок и не приняты; они читаются как текст',
          many: '# отрывков вставлены в режиме правок и не приняты; они читаются как текст',
          other: '# отрывка вставлены в режиме правок и не приняты; они читаются как текст',
        }),
      suggestion: 'Примите или отклоните правки в документе',
    },
    'unsafe-link': {
      text: (address) => `Ссылка на «${address}» становится простым текстом`,
      suggestion: 'Используйте адрес http, https или mailto',
    },
    'furniture-dropped': {
      text: (words) => `Колонтитулы не взяты, например «${words}»`,
      suggestion: 'Проверьте, что среди них нет текста',
    },
    'contents-dropped': { text: () => 'Оглавление не взято', suggestion: 'Делать ничего не нужно' },
    placeholder: {
      text: (words) => `«${words}» осталось от шаблона`,
      suggestion: 'Замените или удалите это перед публикацией',
    },
    'two-counts': {
      text: (one, other) => `Число участников напечатано как ${one} и как ${other}`,
      suggestion: 'Укажите, какое верно',
    },
    'two-organizations': {
      text: (name, one, other) => `${name}: напечатано «${one}» и «${other}»`,
      suggestion: 'Оба оставлены как напечатано; укажите, что верно',
    },
    'near-names': {
      text: (name, printed, organizer) => `${name}: напечатано «${printed}», а организатор — «${organizer}»`,
      suggestion: 'Оба оставлены как напечатано; укажите, одно ли это',
    },
    unsettled: {
      text: (heading) => `«${heading}» содержит то, о чём не договорились; это остаётся рассказом`,
      suggestion: 'Делать ничего не нужно, или сделайте из этого результат вручную',
    },
    'candidates-left': {
      text: (sentence) => `Возможно, это предложение тоже о чём-то просит: «${sentence}»`,
      suggestion: 'Сделайте из него рекомендацию или оставьте рассказом',
    },
    repeated: {
      text: (words) => `«${words}» напечатано не один раз; это одна рекомендация`,
      suggestion: 'Проверьте, что в этих местах сказано одно и то же',
    },
    'no-event': {
      text: () => 'В документе не говорится ни о каком мероприятии',
      suggestion: 'Если говорится, укажите, когда оно прошло и что это было',
    },
  },
  why: {
    'Numbered without a gap under words for recommendations':
      'Пронумеровано без пропусков под заголовком о рекомендациях',
    'Listed under words for recommendations': 'Перечислено под заголовком о рекомендациях',
    'Listed under words for next steps or proposals': 'Перечислено под заголовком о следующих шагах или предложениях',
    'Lines without marks under an introduction': 'Строки без пометок после вводных слов',
    'Listed after what somebody should do': 'Перечислено после слов о том, что кто-то должен сделать',
    'A short paragraph under words for recommendations or next steps':
      'Короткий абзац под заголовком о рекомендациях или следующих шагах',
    'A row under a column of recommendations': 'Строка в столбце рекомендаций',
    'A clause of a declaration, opened by a verb that asks': 'Пункт декларации, который начинается с глагола просьбы',
    'Words before a colon inside a paragraph of recommendations':
      'Слова перед двоеточием внутри абзаца о рекомендациях',
    'A sentence that calls on somebody': 'Предложение, которое кого-то призывает',
    'A sentence that tells of a recommendation': 'Предложение, где говорится о рекомендации',
    'A sentence that says what should be done': 'Предложение о том, что следует сделать',
    'A sentence that announces a next step': 'Предложение, которое объявляет следующий шаг',
    'Under words for outcomes or conclusions': 'Под заголовком о результатах или выводах',
    'A sentence that tells what was found': 'Предложение о том, что было установлено',
    'A name with a capacity': 'Имя с должностью',
    'A name alone': 'Одно только имя',
    'A row under a column of names': 'Строка в столбце имён',
    'A name in running text with a title, a capacity or a role beside it':
      'Имя в тексте, рядом титул, должность или роль',
    'Named in the head of the file': 'Названо в начале файла',
    'A heading of a session': 'Заголовок заседания',
    'A line that numbers a session': 'Строка с номером заседания',
    'A sentence that counts the sessions': 'Предложение, где перечислены заседания',
    'A number with what it counts': 'Число и то, что оно считает',
    'An address written or linked here': 'Адрес, написанный здесь или указанный ссылкой',
    'Read from the title and from sentences about holding the event':
      'Прочитано в заголовке и в предложениях о проведении мероприятия',
    'No sentence and no title says that something was held':
      'Ни в предложениях, ни в заголовках не сказано, что что-то состоялось',
    'Read from a calendar file': 'Прочитано из файла календаря',
    'Read from an Indico export': 'Прочитано из выгрузки Indico',
    'Taken from the source by an editor': 'Взято из источника редактором',
    'Read by rules that have changed since': 'Прочитано по правилам, которые с тех пор изменились',
  },
}
