import { CognitoIdentityProviderClient, ListUsersCommand } from '@aws-sdk/client-cognito-identity-provider'
import { mockClient } from 'aws-sdk-client-mock'
import { expect, it } from 'vitest'
import { cognitoPerson } from '../../../infra/local/cognito-person.ts'

const issuer = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Pool1'

it('finds what a user pool calls the person with an address of mail', async () => {
  const cognito = mockClient(CognitoIdentityProviderClient)
  const Attributes = [
    { Name: 'sub', Value: '12-34' },
    { Name: 'name', Value: 'Ada' },
  ]
  cognito
    .on(ListUsersCommand)
    .resolvesOnce({ Users: [{ Attributes }] })
    .resolves({ Users: [] })
  expect(await cognitoPerson(issuer, 'ada@example.org')).toEqual({ subject: '12-34', name: 'Ada' })
  const asked = cognito.commandCalls(ListUsersCommand)[0]?.args[0].input
  expect(asked).toEqual({ UserPoolId: 'eu-central-1_Pool1', Filter: 'email = "ada@example.org"' })
  await expect(cognitoPerson(issuer, 'bo@example.org')).rejects.toThrow('let the person make an account')
})

it('asks no other provider, and takes no address that would ask something else', async () => {
  await expect(cognitoPerson('https://id.example', 'ada@example.org')).rejects.toThrow('(the subject)')
  await expect(cognitoPerson(issuer, 'a" or email ^= "@')).rejects.toThrow('it is no address of mail')
})
