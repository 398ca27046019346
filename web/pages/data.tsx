import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import type { View } from '../view.ts'

/** How the data behind the pages is read, how editions work, and how to cite. */
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
    </Layout>
  )
}
