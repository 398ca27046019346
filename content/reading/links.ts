const SAFE = /^(?:https?:\/\/|mailto:)/iu

/** True for an address that may stay a link: http, https or mailto. */
export function isSafe(address: string): boolean {
  return SAFE.test(address.trim())
}

const BARE =
  /(?:https?:\/\/|(?<![\p{L}\p{N}@./-])www\.)[^\s<>"“”«»、，。）)\]}]+(?:\([^\s()<>]*\)[^\s<>"“”«»、，。）)\]}]*)*/giu

/** The web addresses that stand written out in a text. */
export function writtenAddresses(text: string): readonly string[] {
  return (text.match(BARE) ?? []).map((one) => one.replace(/[.,;:!?'’]+$/u, '')).filter((one) => one.length > 8)
}
