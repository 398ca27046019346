import { Aws, CfnOutput, Duration, SecretValue } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledged.ts'
import { removalOf } from './removal.ts'
import type { Settings } from './settings.ts'

/** Where the site is, and what was decided about signing in. */
export interface IdentityProps {
  readonly address: string
  readonly settings: Settings
}

/** With whom people sign in: the provider that the settings name, or else a user pool of Amazon Cognito with its pages. */
export class Identity extends Construct {
  /** What the function for people who sign in must know. */
  readonly environment: Readonly<Record<string, string>>

  constructor(scope: Construct, id: string, { address, settings }: IdentityProps) {
    super(scope, id)
    this.environment = { ...(chosen(settings) ?? this.ownPool(address, settings)) }
    new CfnOutput(this, 'Issuer', { value: this.environment.ISSUER ?? '' })
  }

  private ownPool(address: string, settings: Settings): Record<string, string> {
    const pool = this.addPool(settings)
    const client = this.addClient(pool, address, settings)
    pool.addDomain('Pages', {
      cognitoDomain: { domainPrefix: `rapporteur-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })
    new CfnManagedLoginBranding(this, 'Look', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    })
    return { ISSUER: pool.userPoolProviderUrl, CLIENT_ID: client.userPoolClientId }
  }

  /** Anybody may make an account, because an account may do nothing until an organization invites it. */
  private addPool(settings: Settings): UserPool {
    const pool = new UserPool(this, 'People', {
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      standardAttributes: { email: { required: true, mutable: true }, fullname: { required: true, mutable: true } },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: settings.data === 'retain',
      removalPolicy: removalOf(settings),
    })
    acknowledge(pool, {
      'AwsSolutions-COG8':
        'It would record where people sign in from, which can endanger them; everybody needs a second factor instead',
    })
    return pool
  }

  /** A public client: the proof of each sign-in (PKCE) takes the place of a secret that would lie in the template. */
  private addClient(pool: UserPool, address: string, { sender }: Settings): UserPoolClient {
    return pool.addClient('Site', {
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, ...(sender ? [OAuthScope.EMAIL] : [])],
        callbackUrls: [`${address}/sign-in/callback`],
        logoutUrls: [`${address}/`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(10),
    })
  }
}

function chosen({ issuer, client, clientSecret }: Settings): Record<string, string> | undefined {
  if (!issuer || !client) return undefined
  const secret = clientSecret && SecretValue.secretsManager(clientSecret).unsafeUnwrap()
  return { ISSUER: issuer, CLIENT_ID: client, ...(secret && { CLIENT_SECRET: secret }) }
}
