import { cited, type View } from '../view.ts'
import { Section } from './section.tsx'

/** A line to cite a record by, with the address that stays and the edition; a script adds the button that copies it. */
export function Citation({ view, text, path }: { view: View; text: string; path: string }) {
  const { words } = view
  return (
    <Section view={view} id="cite" title={words.head.cite}>
      <p class="citation" id="citation">
        {text} <span class="address-of">{cited(view, path)}</span>
      </p>
      <p>
        <button type="button" class="quiet" data-copy="citation" data-done={words.label.copied} hidden>
          {words.label.copy}
        </button>{' '}
        <output aria-live="polite" class="minor" />
      </p>
    </Section>
  )
}
