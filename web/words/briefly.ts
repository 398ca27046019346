/** Words of at most a length; longer ones end with the last word that fits and an ellipsis. */
export function briefly(words: string, length: number): string {
  if (words.length <= length) return words
  const cut = words.slice(0, length - 1)
  const end = cut.lastIndexOf(' ')
  return `${end > length / 2 ? cut.slice(0, end) : cut}…`
}
