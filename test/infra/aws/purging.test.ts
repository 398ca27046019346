import { beforeAll, expect, it } from 'vitest'
import { type Synthesized, synthesize } from './synthesized.ts'

let stack: Synthesized
beforeAll(() => {
  stack = synthesize({ purges: '3000' })
}, 180_000)

it('follows the records at once, and what fails for hours is kept with its keys', () => {
  const mappings = stack.of('AWS::Lambda::EventSourceMapping')
  expect(mappings.filter(({ FunctionName }) => JSON.stringify(FunctionName).includes('PurgingPurger'))).toMatchObject([
    {
      EventSourceArn: { 'Fn::GetAtt': [expect.stringMatching(/^StorageRecords/), 'StreamArn'] },
      MaximumBatchingWindowInSeconds: 1,
      MaximumRetryAttempts: 50,
      MaximumRecordAgeInSeconds: 21_600,
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(/^PurgingLost/), 'Arn'] } },
      },
    },
  ])
})

it('may purge this distribution and count what it purged, and nothing else of the records', () => {
  const policies = stack.of('AWS::IAM::Policy').map((policy) => JSON.stringify(policy))
  const [own = ''] = policies.filter((policy) => policy.includes('PurgingPurgerRole'))
  const actions = [...own.matchAll(/"((?:dynamodb|cloudfront|sqs|s3):\w+)"/g)].map(([, name]) => name).toSorted()
  expect(actions).toEqual([
    'cloudfront:CreateInvalidation',
    ...['DescribeStream', 'GetItem', 'GetRecords', 'GetShardIterator'].map((verb) => `dynamodb:${verb}`),
    ...['LeadingKeys', 'ListStreams', 'PutItem'].map((verb) => `dynamodb:${verb}`),
    ...['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'],
  ])
  expect(own).toContain('"dynamodb:LeadingKeys":["purge-count"]')
  expect(own).toMatch(/:distribution\/",\{"Ref":"DeliveryCdn/)
})

it('tells the site and the purger the same ceiling', () => {
  const told = stack.text.match(/"PURGED_PATHS":"\d+"/g)
  expect(told).toEqual(['"PURGED_PATHS":"3000"', '"PURGED_PATHS":"3000"'])
})

it('lets nothing be kept for long where a restored table has no stream to follow', () => {
  const restored = synthesize({ restored: 'records-of-yesterday' })
  expect(restored.text.match(/"PURGED_PATHS"/g)).toHaveLength(1)
}, 180_000)
