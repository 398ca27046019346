import type { CastMember } from './cast.ts'

/** The name under which the local provider knows the site. */
export const CLIENT_ID = 'rapporteur'

/** How long an access token counts, in seconds. */
export const TOKEN_SECONDS = 3600

/** What an access token says beyond whose it is, as Amazon Cognito and RFC 9068 would. */
export function accessClaims({ name, slug }: CastMember) {
  return { name, username: slug, token_use: 'access' }
}
