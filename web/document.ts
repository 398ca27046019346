/** A whole page as text, with the doctype that keeps browsers out of quirks mode. */
export function documentOf(page: { toString(): unknown }): string {
  return `<!doctype html>${page.toString()}`
}
