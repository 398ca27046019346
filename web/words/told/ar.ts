import { counted } from '../work/counted.ts'
import type { ToldWords } from './told.ts'

/** What a reader of reports tells, in Arabic. */
export const ar: ToldWords = {
  refused: {
    'too-large': 'الملف كبير جدا. احفظه دون صور أو أرسل الجزء الذي يعرض وقائع الفعالية.',
    'too-deep': 'مستويات الملف متداخلة أكثر مما يمكن قراءته. ألصق نصه بدلا من ذلك.',
    'too-many-parts': 'أجزاء الملف أكثر مما يمكن قراءته. ألصق نصه بدلا من ذلك.',
    'too-costly': 'تستغرق قراءة الملف وقتا طويلا. ألصق نصه بدلا من ذلك أو أرسل جزءا منه.',
    'unknown-format': 'لا يمكن قراءة هذه الصيغة. احفظ التقرير بصيغة ‎.docx أو ‎.odt أو ‎.html أو ‎.md أو ‎.txt أو ألصق نصه.',
    damaged: 'الملف تالف. افتحه في البرنامج الذي أنشأه واحفظه من جديد.',
    protected: 'الملف محمي بكلمة مرور. احفظه دونها.',
    'no-text': 'لا نص فيه. يجب تحويل الصفحة الممسوحة ضوئيا إلى نص أولا.',
    'too-many-requests': 'تجري الآن قراءة تقارير أخرى. أعد المحاولة بعد قليل.',
    conflict: 'تحتفظ منظمتكم بأقصى عدد ممكن من المسودات. احذف واحدة أولا.',
  },
  refusal: {
    'unknown-record': 'لم يعد هذا السجل موجودا',
    'unknown-passage': 'اختر مقطعا من المصدر',
    'unknown-message': 'لم يعد هذا التنبيه موجودا',
    'not-alike': 'اختر سجلا آخر من النوع نفسه',
    'not-printed': 'اقتبس كلمات من داخل النص كما طُبعت فيه',
    'below-itself': 'لا يمكن وضع السجل تحت نفسه: اختر مكانا آخر',
    'the-event-stays': 'لا يمكن استبعاد الفعالية: عدّلها بدلا من ذلك',
    empty: 'اكتب شيئا هنا أو استبعد السجل',
    'too-long': 'هذا طويل جدا: اختصره',
    'no-label': 'اكتب ترقيما من حروف لاتينية وأرقام مثل 2 أو b أو 2.b',
    'taken-label': 'هذا الترقيم لسجل آخر في القائمة: اختر ترقيما متاحا',
    'no-date': 'اكتب سنة أو شهرا أو يوما مثل 2026 أو 2026-03 أو 2026-03-31',
    'no-number': 'اكتب عددا بالأرقام',
    'no-address': 'اكتب عنوانا كاملا يبدأ بـ https://‎ أو حروفا لاتينية صغيرة وأرقاما وشرطات',
    'no-choice': 'اختر إحدى القيم المعروضة أو اتركها مفتوحة',
  },
  message: {
    'hidden-text': {
      text: (count = '') =>
        counted('ar', Number(count), {
          one: 'مقطع مخفي واحد لم يؤخذ',
          two: 'مقطعان مخفيان لم يؤخذا',
          few: '# مقاطع مخفية لم تؤخذ',
          many: '# مقطعا مخفيا لم يؤخذ',
          other: '# مقطع مخفي لم يؤخذ',
        }),
      suggestion: 'أظهرها في الوثيقة إن كانت منها أو احذفها',
    },
    'deleted-text': {
      text: (count = '') =>
        counted('ar', Number(count), {
          one: 'مقطع واحد محذوف بتتبع التغييرات لم يؤخذ',
          two: 'مقطعان محذوفان بتتبع التغييرات لم يؤخذا',
          few: '# مقاطع محذوفة بتتبع التغييرات لم تؤخذ',
          many: '# مقطعا محذوفا بتتبع التغييرات لم يؤخذ',
          other: '# مقطع محذوف بتتبع التغييرات لم يؤخذ',
        }),
      suggestion: 'اقبل التغييرات في الوثيقة أو ارفضها',
    },
    'tracked-change': {
      text: (count = '') =>
        counted('ar', Number(count), {
          one: 'مقطع واحد مُدرج بتتبع التغييرات لم يُقبل بعد؛ يُقرأ نصا',
          two: 'مقطعان مُدرجان بتتبع التغييرات لم يُقبلا بعد؛ يُقرآن نصا',
          few: '# مقاطع مُدرجة بتتبع التغييرات لم تُقبل بعد؛ تُقرأ نصا',
          many: '# مقطعا مُدرجا بتتبع التغييرات لم يُقبل بعد؛ تُقرأ نصا',
          other: '# مقطع مُدرج بتتبع التغييرات لم يُقبل بعد؛ تُقرأ نصا',
        }),
      suggestion: 'اقبل التغييرات في الوثيقة أو ارفضها',
    },
    'unsafe-link': {
      text: (address) => `الرابط إلى «${address}» يصبح كلمات عادية`,
      suggestion: 'استخدم عنوانا يبدأ بـ http أو https أو mailto',
    },
    'furniture-dropped': {
      text: (words) => `لا تؤخذ رؤوس الصفحات وتذييلاتها، مثل «${words}»`,
      suggestion: 'تحقق من أن لا شيء منها جزء من النص',
    },
    'contents-dropped': { text: () => 'لا يؤخذ جدول المحتويات', suggestion: 'لا شيء يلزم فعله' },
    placeholder: { text: (words) => `«${words}» متبقٍّ من نموذج جاهز`, suggestion: 'استبدله أو احذفه قبل النشر' },
    'two-counts': { text: (one, other) => `عدد الحضور مطبوع ${one} و${other}`, suggestion: 'حدد أيهما الصحيح' },
    'two-organizations': {
      text: (name, one, other) => `${name} مذكور مع «${one}» ومع «${other}»`,
      suggestion: 'يبقى كلاهما كما طُبع؛ حدد أيهما الصحيح',
    },
    'near-names': {
      text: (name, printed, organizer) => `${name} مذكور مع «${printed}»، وأحد المنظمين «${organizer}»`,
      suggestion: 'يبقى كلاهما كما طُبع؛ حدد هل هما واحد',
    },
    unsettled: {
      text: (heading) => `«${heading}» يضم ما لم يُتفق عليه؛ يبقى سردا`,
      suggestion: 'لا شيء يلزم فعله، أو اصنع منه نتيجة بنفسك',
    },
    'candidates-left': {
      text: (sentence) => `قد تطلب هذه الجملة شيئا أيضا: «${sentence}»`,
      suggestion: 'اجعلها توصية أو اتركها سردا',
    },
    repeated: {
      text: (words) => `«${words}» مطبوع أكثر من مرة؛ وهو توصية واحدة`,
      suggestion: 'تحقق من أن المواضع تقول الشيء نفسه',
    },
    'no-event': { text: () => 'لا تعرض الوثيقة وقائع أي فعالية', suggestion: 'إن كانت تعرضها فاذكر متى عُقدت وما هي' },
  },
  why: {
    'Numbered without a gap under words for recommendations': 'مرقّم دون انقطاع تحت عنوان للتوصيات',
    'Listed under words for recommendations': 'مدرج في قائمة تحت عنوان للتوصيات',
    'Listed under words for next steps or proposals': 'مدرج في قائمة تحت عنوان للخطوات المقبلة أو المقترحات',
    'Lines without marks under an introduction': 'أسطر بلا علامات بعد مقدمة',
    'Listed after what somebody should do': 'مدرج بعد ذكر ما ينبغي لجهة أن تفعله',
    'A short paragraph under words for recommendations or next steps':
      'فقرة قصيرة تحت عنوان للتوصيات أو الخطوات المقبلة',
    'A row under a column of recommendations': 'صف في عمود للتوصيات',
    'A clause of a declaration, opened by a verb that asks': 'بند من إعلان يبدأ بفعل يطلب شيئا',
    'Words before a colon inside a paragraph of recommendations': 'كلمات قبل نقطتين داخل فقرة للتوصيات',
    'A sentence that calls on somebody': 'جملة تدعو جهة إلى العمل',
    'A sentence that tells of a recommendation': 'جملة تتحدث عن توصية',
    'A sentence that says what should be done': 'جملة تقول ما ينبغي فعله',
    'A sentence that announces a next step': 'جملة تعلن خطوة مقبلة',
    'Under words for outcomes or conclusions': 'تحت عنوان للنتائج أو الاستنتاجات',
    'A sentence that tells what was found': 'جملة تذكر ما تم التوصل إليه',
    'A name with a capacity': 'اسم مع صفته',
    'A name alone': 'اسم وحده',
    'A row under a column of names': 'صف في عمود للأسماء',
    'A name in running text with a title, a capacity or a role beside it': 'اسم في سياق النص وبجانبه لقب أو صفة أو دور',
    'Named in the head of the file': 'مذكور في رأس الملف',
    'A heading of a session': 'عنوان جلسة',
    'A line that numbers a session': 'سطر يرقّم جلسة',
    'A sentence that counts the sessions': 'جملة تعدّ الجلسات',
    'A number with what it counts': 'عدد مع ما يعدّه',
    'An address written or linked here': 'عنوان إلكتروني مكتوب أو مربوط هنا',
    'Read from the title and from sentences about holding the event': 'قُرئ من العنوان ومن جمل عن عقد الفعالية',
    'No sentence and no title says that something was held': 'لا جملة ولا عنوان يقول إن شيئا عُقد',
    'Read from a calendar file': 'قُرئ من ملف تقويم',
    'Read from an Indico export': 'قُرئ من تصدير Indico',
    'Taken from the source by an editor': 'أخذه محرر من المصدر',
    'Read by rules that have changed since': 'قُرئ بقواعد تغيّرت منذ ذلك الحين',
  },
}
