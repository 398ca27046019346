import type { Lexicon } from './lexicon.ts'

export const en: Lexicon = {
  language: 'en',
  stop: 'the of and to in for on with that was were is are by from this which as at be has have been their its',
  topics: {
    recommendations:
      'recommend|policy asks|key asks|calls? (?:to|for) action|policy (?:implications|proposals|options)|suggestions',
    next: 'next steps?|way forward|ways forward|action (?:points?|items?|plan~)|actions?~|follow[- ]?up|proposals?|proposed|commitments?|work items?|wrap[- ]?up|road ?map|to[- ]do|what.?s next|what (?:comes|happens) next|where (?:to go )?(?:from here|next)|looking ahead|moving forward|going forward|outlook|future (?:work|plans|directions|steps|actions)|agreed actions|decisions~|tasks~',
    outcomes:
      '(?:main |key )?outcomes?|conclusions?|(?:key |main )?take-?aways?|(?:key |main )?findings?|(?:main |key )?messages?|lessons|results of the (?:discussion|meeting)|key points|points? raised|highlights|challenges|summary of (?:the )?discussions?|came forward|main (?:points|results)|what we (?:learn|heard)|insights|observations|key (?:issues|insights|themes|outcomes|results)|discussion points|emerging themes|main themes|results~',
    people:
      'panell?ists?|speakers?|participants?~|moderators?|attendees?|presenters?|list of participants|attendance|present~|facilitators?|chairs?~|delegat(?:es|ion)~|discussants?|contributors?',
    organizers:
      'organi[sz]ers?|hosts?~|partners~|organi[sz]ing committee|sponsors?~|organi[sz]ed by|hosted by|convened by|convenors?~',
    references:
      'references|resources|further reading|links?~|documents?~|bibliography|sources|important links|useful links',
    contents: 'contents|table of contents',
    unsettled:
      'without (?:a )?consensus|no (?:clear )?(?:consensus|agreement)|not agreed|points? of disagreement|open questions?',
    apart:
      'annex|appendix|acknowledg|background|introduction|agenda|programme~|program~|about the|the event|contact|abstract|foreword|preface|objectives?~',
  },
  months: [
    'jan(?:uary)?',
    'feb(?:ruary)?',
    'mar(?:ch)?',
    'apr(?:il)?',
    'may',
    'june?',
    'july?',
    'aug(?:ust)?',
    'sept?(?:ember)?',
    'oct(?:ober)?',
    'nov(?:ember)?',
    'dec(?:ember)?',
  ],
  modal:
    'should~|must~|shall~|ought to|needs? to|(?:is|are) (?:encouraged|urged|invited|requested|called upon|recommended|asked) to',
  call: 'call(?:s|ed|ing)? (?:up)?on|urg(?:e|es|ed|ing)~|encourag(?:e|es|ed|ing)~|ask(?:s|ed)?~|invit(?:e|es|ed)~|request(?:s|ed)?~|appeal(?:s|ed)? to|call(?:s|ed|ing)? for|appeal(?:s|ed)? on',
  need: 'call(?:s|ed)? for|clear call|(?:underscor|underlin|stress|emphasi[sz]|highlight|point)(?:es|ed|s)? (?:out )?the (?:urgent |pressing )?(?:need|importance)|(?:was|is|were) (?:strongly )?(?:recommended|suggested|proposed)|recommend(?:s|ed)?~|desire to ensure|there (?:is|was) (?:a|an) (?:urgent |clear )?need|(?:is|are|was|were) needed',
  will: 'will~|(?:plans?|intends?|agreed|committed) to',
  toward: 'to~|in order',
  addressed: '(?:addressed |directed )?(?:to|towards?|for)~',
  actors:
    'governments?|(?:member )?states?~|donors?|funders?|organi[sz]ations?|agenc(?:y|ies)|ministr(?:y|ies)|parliaments?|civil society|ngos?~|united nations|u\\.? ?n\\.?~|institutions?|universit(?:y|ies)|compan(?:y|ies)|private sector|researchers?|schools?|communit(?:y|ies)|policy ?makers?|authorities|countries|parties|all those|everyone|organi[sz]ers?|sponsors?~|teachers?|scholars?|academia|industry|publishers?|bodies|council|commission|committee|mediators?|partners?~|stakeholders?|employers?|towns?~|cit(?:y|ies)~|councils?|municipalit|media~|journalists?|unions?~|judges?|courts?~|police~|armed (?:forces|groups)|youth~|women’s|farmers?|fishers?|librar(?:y|ies)|museums?|archives?~|hospitals?|clinics?~|journals?~|editors?~|secretariat|operators?|managers?~|providers?|banks?~|foundations?|associations?|networks?~|alliances?|vendors?|developers?|users?~|educators?|practitioners?|experts?~|professionals?|decision[- ]?makers?|regulators?|legislators?|mayors?|leaders?~|delegations?|presiden(?:cy|t)|offices?~|units?~|working groups?|board~|troika|negotiators?|investors?|producers?|trainers?|volunteers?|members~|participants~|signatories',
  finding:
    'became clear|take-?away|lessons?~|(?:was|were) (?:noted|agreed|concluded|found)|participants (?:agreed|noted|concluded)|conclu(?:ded|sion)|(?:noted|emphasi[sz]ed|highlighted|underlined|stressed|found|shows?|showed|shown) that|reversed|has completed|have (?:now )?signed',
  operative:
    '(?:further |also |strongly |again )?(?:urges?|requests?|recommends?|calls? (?:up)?on|calls? for|invites?|encourages?|challenges?|supports?|appeals?|demands?|decides?|proposes?|resolves?|commits?|asks?|undertakes?)~',
  preambular:
    '(?:and )?(?:whereas|recogni[sz](?:e|es|ing)|affirm(?:s|ing)?|consider(?:s|ing)?|confirm(?:s|ing)?|recall(?:s|ing)?|reaffirm(?:s|ing)?|not(?:es|ing)|welcom(?:e|es|ing)|acknowledg(?:e|es|ing)|bearing in mind|mindful|convinced|guided|therefore|deeply concerned|emphasi[sz]ing|having)~',
  roles: {
    moderator: 'moderat(?:or|ion|ed)|facilitat(?:or|ed|ion)',
    chair: '(?:co-?)?chair(?:ed|s|person|man|woman)?~|led~',
    panelist: 'panell?ists?|joined by|panel comprised|panel composed|panel~|discussants?',
    speaker:
      'speakers?|keynotes?|present(?:ed|ers?|ations?)|remarks|opening|introduced|addressed|featuring|spoke~|described|offered|shared|noted~|heard~',
    organizer: 'organi[sz]ers?|organi[sz]ing|hosts?~',
    rapporteur: 'rapporteurs?|note-?taker|secretary of the (?:meeting|session)',
    author: 'authors?|written by|report(?:ed)? by|prepared by',
    participant: 'participants?|attendees?|attended|delegat|members?~|present~',
  },
  posts:
    '(?:co-?|vice[- ]|deputy |executive |managing |assistant |senior |chief |special |under-?)*(?:director|minister|president|chair|chairperson|chairman|chairwoman|secretary(?:-general)?|representative|ambassador|professor|head|officer|adviser|advisor|mayor|manager|coordinator|researcher|fellow|astronomer|scientist|lecturer|founder|editor|commissioner|governor|rapporteur|specialist|expert|analyst|consultant|counsellor|senator|judge|general|engineer|lead|envoy|member)s?~|(?:lawyer|engineer|teacher|activist|writer|author|student|nurse|doctor|farmer|journalist|historian|economist|biologist|hydrologist|geographer|architect|librarian|archivist|curator|physician|negotiator|mediator|captain|major|colonel|commander|master|deputy|assistant|developer|organi[sz]er|curator|trainer|artist|dean|rector|vice-chancellor|spokes(?:person|man|woman)|attach[ée]|delegate|trustee)s?~',
  bodies:
    'university|institute|institution|foundation|cent(?:er|re)|association|alliance|ministry|agency|council|commission|committee|department|organi[sz]ation|network|society|bank|union|nations|mission|embassy|office|company|college|school|group|initiative|coalition|forum|federation|programme|fund|trust|library|museum|hospital|court|parliament|government|engineers|centre|team|club|authority|service|observatory|press|laboratory|faculty|bureau|county|municipality|cooperative|partnership|platform|secretariat|directorate|division|inspectorate|corps|registry|archive|studio|church|charity|academy|ombudsman|assembly|senate|consortium|collective|lab~|chamber',
  works: 'action|plan|declaration|convention|report|guide|workshop|conference|webinar|principles|software|day|week',
  subjects:
    'science|astronomy|studies|research|data|policy|economics|affairs|rights|technology|access|resources?~|health|education|development|security|international|national|human',
  titles:
    'mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|senator|secretary|mayor|ambassador|rev|h\\.?e|his excellency|her excellency|hon|judge|minister|president',
  of: 'of~|at~|for~|from~|with~',
  by: 'by~',
  and: 'and',
  sessions:
    'session|panel|working group|breakout|round ?table|workshop|plenary|parallel|track|group~|keynote|discussion|dialogue|seminar|module|day~|theme',
  kinds: {
    webinar: 'webinar',
    workshop: 'workshop|training|hack ?(?:day|athon)|boot ?camp|code ?sprint',
    conference: 'conference|congress|summit|colloquium|assembly',
    'side event': 'side[- ]event',
    seminar: 'seminar|briefing',
    meeting: 'meeting|community call|(?:panel|online|expert|public|group) discussions?|retreat|town hall',
    'round table': 'round ?table',
    symposium: 'symposium',
    consultation: 'consultation|hearing|dialogue',
    forum: 'forum',
    review: 'review|upr~',
    launch: 'launch~',
    event: 'event',
  },
  about: 'on|about|titled|entitled',
  held: 'held|took place|convened|gathered|met~|hosted|co-?hosted|organi[sz]ed|co-?organi[sz]ed|attended|brought together|meeting (?:in|at)~|came together|took part|was held|meets~',
  attended:
    'attended|joined|took part|participated|came~|gathered|met~|turned up|registered|brought together|in attendance|were present|were there|followed~|tuned in|logged in|watched~',
  organized: '(?:jointly )?(?:co-?)?(?:organi[sz]ed|hosted|convened|held)|ran~|(?:co-?)?hosts~|organi[sz]es~|put on~',
  organizedBy: '(?:jointly )?(?:co-?)?(?:organi[sz]ed|hosted|convened) (?:jointly )?by',
  together: 'in (?:partnership|collaboration|cooperation|association) with|together with|jointly with',
  sponsoredBy: '(?:co-?)?(?:sponsored|funded|financed) by|with the (?:financial )?support of',
  occasion:
    '(?:for|on) the occasion of|to mark|in celebration of|to commemorate|in commemoration of|to celebrate|marking~',
  edition: 'edition',
  ordinals: [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth',
  ],
  partOf: 'part of|in the framework of|within the framework of',
  dealt:
    'featured|exchanged|presented on|presented|focus+ed on|discussed|addressed|examined|explored|dealt with|looked at|covered|considered',
  placeLabel: 'place|venue|location',
  since: 'since|in|during',
  online: 'webinar|online|virtual|zoom|video ?conference',
  hybrid: 'hybrid|in[- ]person and online|online and in[- ]person|in the room and online|both online and',
  onSite: 'in[- ]person|on[- ]site',
  attendees:
    'participants|people|persons|attendees|delegates|representatives|experts|stakeholders|members|listeners|practitioners|colleagues|guests|students|professionals|officials|officers|researchers|teachers|scientists|engineers',
  qualifiers: {
    'more than': 'more than|over~|upwards of',
    about: 'about|around|approximately|some~|roughly|circa',
    'close to': 'close to|nearly|almost',
    'at least': 'at least',
    only: 'only',
    'up to': 'up to',
    'in total': 'a total of|in total',
  },
  numbers: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    hundred: 100,
  },
  within: 'in',
  statuses: {
    supported: 'support|accept(?!ed in)|agreed',
    noted: 'noted',
    declined: 'reject|declined|not accepted',
    partly: 'partial',
  },
  states: '(?:upr|universal periodic review|review) of',
}
