import { beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../../content/model/language.ts'
import { workPaths } from '../../../functions/work-paths.ts'
import { type Synthesized, synthesize } from './synthesized.ts'

let stack: Synthesized
beforeAll(() => {
  stack = synthesize()
})

const settingsOfWorkspace = ({ of }: Synthesized) => of('AWS::Lambda::Function')[1]?.Environment

describe('signing in with Amazon Cognito', () => {
  it('is for anybody with an address of their own, a long password and a second factor', () => {
    expect([
      stack.fatesOf('AWS::Cognito::UserPool'),
      synthesize({ data: 'destroy' }).fatesOf('AWS::Cognito::UserPool'),
    ]).toEqual([['Retain'], ['Delete']])
    expect(stack.of('AWS::Cognito::UserPool')).toMatchObject([
      {
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
        AutoVerifiedAttributes: ['email'],
        DeletionProtection: 'ACTIVE',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        MfaConfiguration: 'ON',
        Policies: { PasswordPolicy: { MinimumLength: 12 } },
        UsernameAttributes: ['email'],
        UsernameConfiguration: { CaseSensitive: false },
      },
    ])
  })

  it('is a code with a proof, for the site alone, and never a password that the site sees', () => {
    const address = { 'Fn::GetAtt': [expect.stringMatching('^DeliveryCdn'), 'DomainName'] }
    expect(stack.of('AWS::Cognito::UserPoolClient')).toEqual([
      expect.objectContaining({
        AllowedOAuthFlows: ['code'],
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthScopes: ['openid', 'profile'],
        CallbackURLs: [{ 'Fn::Join': ['', ['https://', address, '/sign-in/callback']] }],
        GenerateSecret: false,
        PreventUserExistenceErrors: 'ENABLED',
        SupportedIdentityProviders: ['COGNITO'],
      }),
    ])
    expect(stack.of('AWS::Cognito::UserPoolClient')[0]).not.toHaveProperty('ExplicitAuthFlows')
    expect(stack.of('AWS::Cognito::UserPoolDomain')).toMatchObject([{ ManagedLoginVersion: 2 }])
    expect(stack.of('AWS::Cognito::ManagedLoginBranding')).toMatchObject([{ UseCognitoProvidedValues: true }])
  })

  it('is what the workspace is told, and the site is not', () => {
    expect(settingsOfWorkspace(stack)).toMatchObject({
      Variables: {
        ISSUER: { 'Fn::GetAtt': [expect.stringMatching('^IdentityPeople'), 'ProviderURL'] },
        CLIENT_ID: { Ref: expect.stringMatching('^IdentityPeopleSite') },
      },
    })
    expect(JSON.stringify(stack.of('AWS::Lambda::Function')[0])).not.toMatch(/ISSUER|CLIENT/)
  })
})

describe('signing in with a provider of one’s own', () => {
  const own = { issuer: 'https://id.example', client: 'rapporteur' }

  it('takes the place of the user pool', () => {
    const given = synthesize({ ...own, clientSecret: 'rapporteur/client' })
    expect(given.of('AWS::Cognito::UserPool')).toEqual([])
    expect(settingsOfWorkspace(given)).toMatchObject({
      Variables: {
        ISSUER: own.issuer,
        CLIENT_ID: own.client,
        CLIENT_SECRET: '{{resolve:secretsmanager:rapporteur/client:SecretString:::}}',
      },
    })
  })

  it('is named whole, and over TLS', () => {
    const halves: Record<string, string>[] = [{ issuer: own.issuer }, { client: 'x' }, { clientSecret: 'x' }]
    for (const half of halves) expect(() => synthesize(half)).toThrow('"issuer" and "client" go together')
    expect(() => synthesize({ ...own, issuer: 'http://id.example' })).toThrow('Cannot use the settings')
  })
})

it('leads every address of the workspace to it, in every language, and all others to the site', () => {
  const routes = stack.of('AWS::ApiGatewayV2::Route')
  const led = routes.filter(({ Target }) => JSON.stringify(Target).includes('ToWorkspace')).map((each) => each.RouteKey)
  const rest = routes
    .filter(({ Target }) => !JSON.stringify(Target).includes('ToWorkspace'))
    .map((each) => each.RouteKey)
  expect([led.length, rest]).toEqual([2 * workPaths.length * (1 + languages.length), ['$default']])
  expect(led).toEqual(
    expect.arrayContaining(['ANY /desk', 'ANY /desk/{rest+}', 'ANY /ar/desk/{rest+}', 'ANY /sign-in/{rest+}']),
  )
})
