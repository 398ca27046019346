import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { anchorOf } from '../../../infra/aws/alarms.ts'
import { type Synthesized, synthesize } from './synthesized.ts'

let stack: Synthesized
beforeAll(() => {
  stack = synthesize({ sender: 'outcomes.example.org', mailsADay: '300' })
}, 60_000)

const policiesOf = (role: string) =>
  stack.of('AWS::IAM::Policy').filter(({ Roles }) => JSON.stringify(Roles).includes(`"${role}`))
const rightsOf = (role: string) => [
  ...new Set(
    [...JSON.stringify(policiesOf(role)).matchAll(/"((?:dynamodb|ses|sqs|s3|lambda):\w+)"/g)].map(([, one]) => one),
  ),
]

describe('without a sender', () => {
  it('is nothing of it there, and no address is asked for', () => {
    const without = synthesize()
    expect(without.text).not.toMatch(/AWS::SES::|AWS::Scheduler::|MAIL_SENDER/)
    expect(without.of('AWS::Cognito::UserPoolClient')).toMatchObject([{ AllowedOAuthScopes: ['openid', 'profile'] }])
  }, 60_000)
})

describe('reminders', () => {
  it('run by the clock in UTC, whose summer time is never another, and end in the queue when nobody takes them', () => {
    const failed = { 'Fn::GetAtt': [expect.stringMatching(/^RemindersLost/), 'Arn'] }
    const arn = { 'Fn::GetAtt': [expect.stringMatching(/^RemindersSender/), 'Arn'] }
    const scheduled = (task: string, cron: string) =>
      expect.objectContaining({
        FlexibleTimeWindow: { Mode: 'OFF' },
        ScheduleExpression: `cron(${cron})`,
        ScheduleExpressionTimezone: 'UTC',
        Target: expect.objectContaining({ Arn: arn, Input: `{"task":"${task}"}`, DeadLetterConfig: { Arn: failed } }),
      })
    expect(stack.of('AWS::Scheduler::Schedule')).toEqual([
      scheduled('plan', '0 5-8 * * ? *'),
      scheduled('send', '5/15 5-8 * * ? *'),
    ])
    const invokes = stack
      .of('AWS::Lambda::EventInvokeConfig')
      .filter((one) => JSON.stringify(one).includes('RemindersLost'))
    expect(
      invokes.map(({ MaximumRetryAttempts, DestinationConfig }) => [MaximumRetryAttempts, DestinationConfig]),
    ).toEqual([0, 2].map((retries) => [retries, { OnFailure: { Destination: failed } }]))
  })

  it('are sent from one address of the domain, over TLS alone, and not to whoever does not want them', () => {
    expect(stack.of('AWS::SES::EmailIdentity')).toMatchObject([
      { EmailIdentity: 'outcomes.example.org', FeedbackAttributes: { EmailForwardingEnabled: false } },
    ])
    expect(stack.of('AWS::SES::ConfigurationSet')).toMatchObject([
      {
        DeliveryOptions: { TlsPolicy: 'REQUIRE' },
        ReputationOptions: { ReputationMetricsEnabled: true },
        SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      },
    ])
    const variables = { MAIL_SENDER: 'reminders@outcomes.example.org', MAILS_A_DAY: '300' }
    expect(stack.of('AWS::Lambda::Function')).toContainEqual(
      expect.objectContaining({ Environment: { Variables: expect.objectContaining(variables) } }),
    )
    expect(stack.of('AWS::Cognito::UserPoolClient')).toMatchObject([
      { AllowedOAuthScopes: ['openid', 'profile', 'email'] },
    ])
  })

  it('may send from that address alone, read records, and write nothing but reminders', () => {
    const records = ['GetItem', 'BatchGetItem', 'Query'].map((verb) => `dynamodb:${verb}`)
    const writing = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem', 'BatchWriteItem'].map(
      (verb) => `dynamodb:${verb}`,
    )
    const queue = ['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'dynamodb:LeadingKeys']
    const listening = ['dynamodb:GetItem', 'dynamodb:PutItem', ...queue]
    expect(rightsOf('RemindersListenerRole').toSorted()).toEqual(listening.toSorted())
    const sending = [...records, ...writing, ...queue, 'ses:SendEmail', 'ses:SendRawEmail', 'ses:FromAddress']
    expect(rightsOf('RemindersSenderRole').toSorted()).toEqual(sending.toSorted())
    expect(rightsOf('RemindersClockRole').toSorted()).toEqual(['lambda:InvokeFunction', 'sqs:SendMessage'])
    const text = JSON.stringify([...policiesOf('RemindersSenderRole'), ...policiesOf('RemindersListenerRole')])
    expect(text).toContain('"Condition":{"StringEquals":{"ses:FromAddress":"reminders@outcomes.example.org"}}')
    const own = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["mailbox#*","reminder-day#*","reminder-key"]}}'
    expect(text.split(own)).toHaveLength(3)
    expect(text).not.toContain('"Resource":"*"')
  })

  it('hear what became of their own mails, and of no others', () => {
    const set = { Ref: expect.stringMatching(/^RemindersMailReminders/) }
    expect(stack.of('AWS::Events::Rule')).toContainEqual(
      expect.objectContaining({
        EventPattern: { source: ['aws.ses'], detail: { mail: { tags: { 'ses:configuration-set': [set] } } } },
      }),
    )
    expect(stack.of('AWS::SES::ConfigurationSetEventDestination')).toMatchObject([
      { EventDestination: { Enabled: true, MatchingEventTypes: ['send', 'reject', 'bounce', 'complaint'] } },
    ])
  })

  it('tell somebody, who finds in the runbook what to do', () => {
    const runbook = readFileSync('infra/README.md', 'utf8')
    const anchors = [...runbook.matchAll(/^#### (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))
    const named = stack.of('AWS::CloudWatch::Alarm').map(({ AlarmDescription }) => `${AlarmDescription}`.split('#')[1])
    expect(named.slice(-3)).toEqual(['reminders-want-a-look', 'mails-come-back', 'mails-are-unwanted'])
    expect(anchors).toEqual(expect.arrayContaining(named))
  })
})
