/** Words on one line; a hard blank within them stays one. */
export function oneLine(words: string): string {
  return words.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')
}
