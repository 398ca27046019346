import { CognitoIdentityProviderClient, ListUsersCommand } from '@aws-sdk/client-cognito-identity-provider'
import { Refusal } from './refusal.ts'

/** What Amazon Cognito calls the person with an address of mail, in the user pool that is the issuer. */
export async function cognitoPerson(
  issuer: string,
  mail: string,
): Promise<{ subject: string; name?: string | undefined }> {
  const [, region, pool] = /^https:\/\/cognito-idp\.([a-z0-9-]+)\.amazonaws\.com\/([\w-]+)$/.exec(issuer) ?? []
  if (!region || !pool) {
    throw new Refusal(`Cannot look up "${mail}" at ${issuer}: give what this provider calls the person (the subject)`)
  }
  if (/["\\]/.test(mail)) throw new Refusal(`Cannot look up "${mail}": it is no address of mail`)
  const client = new CognitoIdentityProviderClient({ region })
  const { Users = [] } = await client.send(new ListUsersCommand({ UserPoolId: pool, Filter: `email = "${mail}"` }))
  const attributes = new Map(Users[0]?.Attributes?.map(({ Name, Value }) => [Name, Value]))
  const subject = attributes.get('sub')
  if (!subject) throw new Refusal(`Cannot find "${mail}": let the person make an account on the site first`)
  return { subject, name: attributes.get('name') }
}
