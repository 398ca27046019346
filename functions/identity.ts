import type { WorkSettings } from './env.ts'
import type { Provider } from './provider.ts'
import type { VerifyToken } from './tokens.ts'
import type { WorkTools } from './work-tools.ts'

/** How people prove who they are with the issuer of the settings; its libraries come with the first of them. */
export function identityWith(settings: WorkSettings): Pick<WorkTools, 'provider' | 'verifyToken'> {
  const provider = once(() => openProvider(settings))
  const verify = once(() => openVerifier(settings))
  return {
    provider: {
      begin: async () => (await provider()).begin(),
      finish: async (callback, expected) => (await provider()).finish(callback, expected),
      end: async () => (await provider()).end(),
    },
    verifyToken: async (token) => (await verify())(token),
  }
}

async function openProvider(settings: WorkSettings): Promise<Provider> {
  const { ISSUER, CLIENT_ID, CLIENT_SECRET, SITE_ADDRESS, MAIL_SENDER } = settings
  const { oidcProvider } = await import('./provider.ts')
  const redirectUri = new URL('/sign-in/callback', SITE_ADDRESS).href
  const asksAddress = MAIL_SENDER !== undefined
  return oidcProvider({ issuer: ISSUER, clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, redirectUri, asksAddress })
}

async function openVerifier({ ISSUER, CLIENT_ID }: WorkSettings): Promise<VerifyToken> {
  const { issuerKeys, tokenVerifier } = await import('./tokens.ts')
  return tokenVerifier({ issuer: ISSUER, allowed: [CLIENT_ID] }, issuerKeys(ISSUER))
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
