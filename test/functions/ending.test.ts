import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { oidcProvider } from '../../functions/provider.ts'
import { listen } from '../../infra/local/listen.ts'

/** A provider of which nothing is there but its description. */
async function described(more: Readonly<Record<string, string>>): Promise<string> {
  const server = createServer(({ headers }, response) => {
    const issuer = `http://${headers.host}`
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ issuer, authorization_endpoint: `${issuer}/authorize`, ...more }))
  })
  const { endpoint, stop } = await listen(server, 0)
  onTestFinished(stop)
  return endpoint
}

const site = { clientId: 'rapporteur', redirectUri: 'https://outcomes.example/sign-in/callback' }

it('leads to where the provider ends its own session, and from there home', async () => {
  const issuer = await described({ end_session_endpoint: 'https://id.example/end?tenant=7' })
  expect(await oidcProvider({ ...site, issuer }).end()).toBe(
    'https://id.example/end?tenant=7&client_id=rapporteur&post_logout_redirect_uri=https%3A%2F%2Foutcomes.example%2F',
  )
})

it('leads nowhere where a provider names no such place', async () => {
  expect(await oidcProvider({ ...site, issuer: await described({}) }).end()).toBe(undefined)
})

it('asks Amazon Cognito in its own words', async () => {
  const issuer = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Pool'
  const description = { issuer, authorization_endpoint: 'https://rapporteur.auth.example/oauth2/authorize' }
  const before = globalThis.fetch
  globalThis.fetch = async () => Response.json(description)
  onTestFinished(() => {
    globalThis.fetch = before
  })
  expect(await oidcProvider({ ...site, issuer }).end()).toBe(
    'https://rapporteur.auth.example/logout?client_id=rapporteur&logout_uri=https%3A%2F%2Foutcomes.example%2F',
  )
})
