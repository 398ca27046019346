import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import type { View } from '../view.ts'

/** How the data behind the pages is read, how editions work, how to cite, and what every kind of failure means. */
export function DataPage({ view }: { view: View }) {
  const { data } = view.words
  return (
    <Layout view={view} head={{ title: data.title, canonical: links.data(), data: false }}>
      <Title view={view} title={data.title} below={data.intro} />
      {data.parts.map(([heading, text], at) => (
        <Section view={view} id={`part-${at + 1}`} title={heading}>
          <p class="prose">{text}</p>
        </Section>
      ))}
      <Section view={view} id="problems" title={view.words.data.problems}>
        <dl class="facts">
          {Object.entries(view.words.problem.titles).map(([code, title]) => (
            <div id={code}>
              <dt>
                <code>{code}</code>
              </dt>
              <dd>{title}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </Layout>
  )
}
