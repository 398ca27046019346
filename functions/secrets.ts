import { createHash, randomBytes } from 'node:crypto'

/** A fresh secret of 256 random bits, safe in an address and a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** The only form in which a secret is kept: its SHA-256 in hexadecimal. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** The name of a form's attempt: random, never made from what the form holds. */
export function newRequest(): string {
  return randomBytes(12).toString('hex')
}

/** The account of a subject of a provider; the same person at the same provider always has the same one. */
export function accountId(issuer: string, subject: string): string {
  return `u${hashOfSecret(`${issuer} ${subject}`).slice(0, 24)}`
}
