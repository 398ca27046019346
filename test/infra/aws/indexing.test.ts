import { beforeAll, expect, it } from 'vitest'
import { type Synthesized, synthesize } from './synthesized.ts'

let stack: Synthesized
beforeAll(() => {
  stack = synthesize()
}, 60_000)

it('follows the records, a change that fails holds back the others for hours at most and is kept', () => {
  const mappings = stack.of('AWS::Lambda::EventSourceMapping')
  expect(mappings.filter(({ FunctionName }) => JSON.stringify(FunctionName).includes('IndexingWriter'))).toMatchObject([
    {
      EventSourceArn: { 'Fn::GetAtt': [expect.stringMatching(/^StorageRecords/), 'StreamArn'] },
      FunctionName: { Ref: expect.stringMatching(/^IndexingWriter/) },
      StartingPosition: 'TRIM_HORIZON',
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumBatchingWindowInSeconds: 2,
      ParallelizationFactor: 1,
      MaximumRetryAttempts: 20,
      MaximumRecordAgeInSeconds: 21_600,
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(/^IndexingLost/), 'Arn'] } },
      },
    },
  ])
  const queues = stack.of('AWS::SQS::Queue')
  expect(queues).toMatchObject(queues.map(() => ({ MessageRetentionPeriod: 1_209_600, SqsManagedSseEnabled: true })))
})

it('lays aside what cannot be read in its own queue, and may send to no other', () => {
  const policies = JSON.stringify(
    stack.of('AWS::IAM::Policy').filter(({ Roles }) => JSON.stringify(Roles).includes('"IndexingWriterRole')),
  )
  const sending = policies.matchAll(/"sqs:SendMessage"[^{}]*"Resource":\{"Fn::GetAtt":\["([A-Za-z]+)[^\]]*\]\}/g)
  const sent = policies.match(/"sqs:SendMessage"/g) ?? []
  const queues = [...sending].map(([, queue]) => queue)
  expect(queues).toEqual(sent.map(() => 'IndexingLost'))
  expect(sent).not.toEqual([])
  const writers = stack
    .of('AWS::Lambda::Function')
    .filter((one) => JSON.stringify(one).includes('Keeps the search index in line'))
  const LOST_QUEUE = { Ref: expect.stringMatching(/^IndexingLost/) }
  expect(writers).toMatchObject([{ Environment: { Variables: { LOST_QUEUE } } }])
})

it('is built anew every day', () => {
  expect(stack.of('AWS::Events::Rule')).toMatchObject([
    { ScheduleExpression: 'rate(1 day)', Targets: [{ Input: '{"reindex":true}' }] },
  ])
})

it('is built anew every quarter of an hour for a restored table, which has no stream', () => {
  const restored = synthesize({ restored: 'records-of-yesterday' })
  expect(restored.of('AWS::Lambda::EventSourceMapping')).toEqual([])
  expect(restored.of('AWS::Events::Rule')).toMatchObject([{ ScheduleExpression: 'rate(15 minutes)' }])
}, 60_000)
