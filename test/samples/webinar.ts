import { type Dossier, emptyParts } from '../../content/model/dossier.ts'
import { anEvent } from '../dossiers.ts'
import { named } from './named.ts'
import { recommendations } from './webinar-asks.ts'
import { figures, outcomes } from './webinar-outcomes.ts'
import { people } from './webinar-people.ts'

/** A webinar with everything that an event can have: people, nested outcomes, figures, lettered items, a reference. */
export function theWebinar(given: Partial<Dossier> = {}): Dossier {
  return {
    ...emptyParts(),
    head: anEvent({
      slug: '2021-04-29-recruitment-of-children',
      title: 'Preventing the recruitment of children by non-state armed actors, and the link to peace',
      mode: 'online',
      organizers: [
        named('Fight for Humanity', 'organization', 'fight-for-humanity'),
        named('Independent Diplomat', 'organization', 'independent-diplomat'),
      ],
      sponsors: [
        named('Permanent Mission of Belgium in Geneva', 'organization', 'permanent-mission-of-belgium-in-geneva'),
        named('Permanent Mission of Liechtenstein', 'organization', 'permanent-mission-of-liechtenstein-in-geneva'),
      ],
      series: {
        name: named('Fight for Humanity webinar series', 'series', 'fight-for-humanity-webinar-series'),
        edition: 5,
      },
      attendance: { printed: 'more than 130 participants', comparator: 'more-than', value: 130 },
      objective:
        'To hear from both sides of the table how recruitment is prevented, and what that has to do with peace.',
      themes: ['child-recruitment', 'peace-processes', 'incentives'],
      source: { title: 'Report of the webinar', url: 'https://www.example.org/reports/recruitment' },
      summary: [
        {
          p: [
            'Members of two movements sat on a panel with the United Nations and spoke of ',
            { em: ['what makes a commitment last'] },
            '.',
          ],
        },
      ],
    }),
    sessions: [
      {
        kind: 'session',
        id: 'opening',
        order: 0,
        type: 'opening',
        title: 'Words of welcome',
        precedes: true,
        text: [{ p: ['The co-sponsors welcomed the participants.'] }],
      },
    ],
    appearances: people,
    outcomes,
    figures,
    recommendations,
    references: [
      {
        kind: 'reference',
        id: 'practical-guidance-for-mediators',
        order: 0,
        title: 'Practical guidance for mediators to protect children in situations of armed conflict',
        issuer: named('SRSG for Children and Armed Conflict', 'office', 'srsg-children-and-armed-conflict'),
        date: '2020-02',
        url: 'https://childrenandarmedconflict.un.org/guidance-for-mediators',
      },
    ],
    narratives: [
      {
        kind: 'narrative',
        id: 'about-the-series',
        order: 0,
        heading: 'About the series',
        text: [{ p: ['The webinars bring together those who negotiate and those who are negotiated with.'] }],
      },
    ],
    ...given,
  }
}
