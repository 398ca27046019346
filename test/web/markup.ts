/** The attributes of every element of a name, in their order. */
export function attributes(html: string, element: string): Record<string, string>[] {
  const tags = html.matchAll(new RegExp(`<${element}(\\s[^>]*)?>`, 'g'))
  return [...tags].map(([, written = '']) =>
    Object.fromEntries([...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])),
  )
}

/** The levels of all headings in their order. */
export function headings(html: string): number[] {
  return [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level))
}

/** The words of a page as they are read, one space between them. */
export function wordsOf(html: string): string {
  const body = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const plain = body
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
  return plain.replace(/\s+/g, ' ').trim()
}

/** The part of a page with an id, as it is read. */
export function partOf(html: string, id: string): string {
  const start = html.indexOf(`<section class="part" id="${id}"`)
  if (start < 0) return ''
  return wordsOf(`<main>${html.slice(start, html.indexOf('</section>', start))}</main>`)
}
