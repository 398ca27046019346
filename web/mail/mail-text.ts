import type { MailBlock, MailContent, MailGroup } from './mail-page.tsx'

/** The mail as plain text, which says the same as the page. */
export function mailText({ subject, intro, blocks, why, settings, stop }: MailContent): string {
  const foot = ['-- ', why, ...[settings, stop].map(({ words, address }) => `${words}\n${address}`)].join('\n')
  return `${[subject, intro, ...blocks.map(blockText), foot].join('\n\n')}\n`
}

function blockText({ title, groups, desk }: MailBlock): string {
  const head = `${title}\n${'='.repeat(Math.min(40, title.length))}`
  return [head, ...groups.map(groupText), `${desk.words}\n${desk.address}`].join('\n\n')
}

function groupText({ title, items, more }: MailGroup): string {
  const lines = items.map(({ words, notes, address }) => `* ${words}\n  ${notes.join(' · ')}\n  ${address}`)
  return [title, ...lines, ...(more ? [more] : [])].join('\n')
}
