import { expect, it } from 'vitest'
import { synthesize } from './synthesized.ts'

const certificate = 'arn:aws:acm:us-east-1:000000000000:certificate/c'

/** Each setting by itself and those that meet each other; every one is synthesized and checked as a deployment is. */
const deployments: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'as it comes': {},
  'a name of its own': { domain: 'outcomes.example.org', certificate },
  'a provider of its own': { issuer: 'https://id.example.org', client: 'rapporteur' },
  'a provider with a secret': { issuer: 'https://id.example.org', client: 'rapporteur', clientSecret: 'secret' },
  'a trial': { data: 'destroy', budget: '1', purges: '200' },
  'two languages': { languages: 'fr,en' },
  'a restored table': { restored: 'records-of-yesterday' },
  'everything at once': {
    ...{ domain: 'outcomes.example.org', certificate, mail: 'operator@example.org', budget: '40', data: 'destroy' },
    ...{ issuer: 'https://id.example.org', client: 'rapporteur', clientSecret: 'secret' },
    ...{ languages: 'ar', purges: '500', restored: 'records-of-yesterday' },
  },
}

it.each(Object.entries(deployments))(
  'is deployed with %s',
  (_, settings) => {
    const stack = synthesize(settings)
    const address = settings.domain ? `https://${settings.domain}` : 'DomainName'
    const [site] = stack.of('AWS::Lambda::Function')
    expect(JSON.stringify(site)).toContain(address)
    expect(stack.of('AWS::Cognito::UserPool')).toHaveLength(settings.issuer ? 0 : 1)
    const codes = JSON.stringify(stack.of('AWS::CloudFront::Function')).replaceAll('\\', '')
    const spoken = settings.languages?.split(',') ?? ['en', 'fr', 'es', 'ar', 'ru', 'zh']
    expect(codes).toContain(`preferredLanguage(wishes, ${JSON.stringify(spoken)})`)
  },
  60_000,
)
