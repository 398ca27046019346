import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { anchorOf } from '../../../infra/aws/alarms.ts'
import { type Synthesized, synthesize } from './synthesized.ts'

let stack: Synthesized
beforeAll(() => {
  stack = synthesize()
})

it('names a paragraph of the runbook in every alarm, and tells someone', () => {
  const runbook = readFileSync('infra/README.md', 'utf8')
  const anchors = [...runbook.matchAll(/^#### (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))
  const alarms = stack.of('AWS::CloudWatch::Alarm')
  const named = alarms.map(({ AlarmDescription }) => `${AlarmDescription}`.split('infra/README.md#')[1])
  expect(anchors).toEqual(expect.arrayContaining(named))
  expect(new Set(named).size).toBe(alarms.length)
  for (const { AlarmActions } of alarms) expect(AlarmActions).toEqual([{ Ref: expect.stringMatching('^AlarmsTopic') }])
})

it('mails the one who is named', () => {
  const named = synthesize({ mail: 'operator@example.org', budget: '25' })
  expect(stack.of('AWS::SNS::Subscription')).toEqual([])
  expect(named.of('AWS::SNS::Subscription')).toMatchObject([{ Protocol: 'email', Endpoint: 'operator@example.org' }])
  expect(named.of('AWS::Budgets::Budget')).toMatchObject([{ Budget: { BudgetLimit: { Amount: 25, Unit: 'USD' } } }])
})

it('is logged for a month, without addresses of readers or pages, queries and headers', () => {
  const logs = stack.of('AWS::Logs::LogGroup')
  expect(logs.map(({ RetentionInDays }) => RetentionInDays)).toEqual(logs.map(() => 30))
  const [stage] = stack.of('AWS::ApiGatewayV2::Stage')
  const logged = [...JSON.stringify(stage).matchAll(/\$context\.(\w+)/g)].map(([, name]) => name)
  expect(logged).toEqual([
    ...['requestId', 'requestTime', 'httpMethod', 'routeKey', 'status'],
    ...['responseLength', 'responseLatency', 'integrationErrorMessage'],
  ])
})
