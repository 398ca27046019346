import { type Configuration, errors, type JWK, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { Refusal } from '../refusal.ts'
import { forgetfulAdapter } from './adapter.ts'
import { cast, castMember } from './cast.ts'
import { accessClaims, CLIENT_ID, TOKEN_SECONDS } from './claims.ts'
import type { Kept } from './kept.ts'
import { refusalPage } from './pages.ts'

/** What the provider is made of: its own address, that of the site, what it keeps, and the clock. */
export interface ProviderOptions {
  readonly issuer: string
  readonly site: string
  readonly kept: Kept
  readonly now: () => Date
}

const SCOPE = 'openid profile email'

/** The OpenID Connect provider of this machine; everybody may sign in as anybody, so it runs nowhere else. */
export function castProvider(options: ProviderOptions): Provider {
  const { hostname } = new URL(options.issuer)
  if (!['127.0.0.1', '[::1]'].includes(hostname)) {
    throw new Refusal(`Cannot offer the local sign-in at "${options.issuer}": it is for this machine only`)
  }
  return new Provider(options.issuer, configuration(options))
}

/** Where the choice of a person is offered while a sign-in is under way. */
export const PEOPLE = '/people/'

function configuration({ site, kept, now }: ProviderOptions): Configuration {
  return {
    adapter: forgetfulAdapter(now),
    clients: [
      {
        client_id: CLIENT_ID,
        redirect_uris: [`${site}/sign-in/callback`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'none',
      },
    ],
    jwks: { keys: [keyOf(kept)] },
    cookies: {
      keys: kept.cookieKeys,
      names: { session: 'cast-session', interaction: 'cast-interaction', resume: 'cast-resume' },
    },
    interactions: { url: (_, { uid }) => PEOPLE + uid },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    findAccount: (_, sub) => accountOf(sub),
    loadExistingGrant: grantAll,
    expiresWithSession: () => false,
    extraTokenClaims: (_, token) => claimsOf('accountId' in token ? token.accountId : undefined),
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false }, ...jwtAccessTokens(site) },
    ttl: {
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
      AccessToken: TOKEN_SECONDS,
    },
    renderError: async (ctx, { error_description, error }) => {
      ctx.type = 'html'
      ctx.body = String(await refusalPage(error_description ?? error, site))
    },
  }
}

function accountOf(sub: string) {
  const member = cast.find(({ slug }) => slug === sub)
  if (!member) return undefined
  const { name, address } = member
  return { accountId: sub, claims: () => ({ sub, name, email: address, email_verified: true }) }
}

function claimsOf(sub: string | undefined) {
  const member = castMember(sub ?? '')
  return member && accessClaims(member)
}

/** The site of this machine asks for nothing that one would have to think about, so nobody is asked to agree. */
async function grantAll({ oidc }: KoaContextWithOIDC) {
  const accountId = oidc.session?.accountId
  if (!accountId) throw new errors.AccessDenied('nobody has signed in')
  const grant = new oidc.provider.Grant({ accountId, clientId: CLIENT_ID })
  grant.addOIDCScope(SCOPE)
  await grant.save()
  return grant
}

/** Access tokens are readable by whoever verifies them only when they are made for a resource: the site itself. */
function jwtAccessTokens(site: string): Configuration['features'] {
  return {
    resourceIndicators: {
      enabled: true,
      defaultResource: () => site,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: '',
        audience: CLIENT_ID,
        accessTokenFormat: 'jwt',
        accessTokenTTL: TOKEN_SECONDS,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  }
}

function keyOf({ key }: Kept): JWK {
  return key
}
