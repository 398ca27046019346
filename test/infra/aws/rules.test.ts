import { beforeAll, expect, it } from 'vitest'
import { type Resource, rules } from './rules.ts'
import { synthesize } from './synthesized.ts'

let all: readonly Resource[]
beforeAll(() => {
  all = synthesize().resources
}, 180_000)

it.each(Object.entries(rules))('holds everywhere: %s', (_, rule) => {
  expect(rule(all)).toEqual([])
})

/** What is changed in the template so that a rule is broken: the type of a resource, and what its text becomes. */
const faults: Readonly<Record<keyof typeof rules, readonly [type: string, from: RegExp, to: string]>> = {
  'a table can be recovered and is not deleted by accident': [
    'AWS::DynamoDB::GlobalTable',
    /"PointInTimeRecoveryEnabled":true/,
    '"PointInTimeRecoveryEnabled":false',
  ],
  'a bucket keeps versions': [
    'AWS::S3::Bucket',
    /"VersioningConfiguration":\{"Status":"Enabled"/,
    '"VersioningConfiguration":{"Status":"Off"',
  ],
  'a bucket is encrypted': ['AWS::S3::Bucket', /"BucketEncryption"/, '"Plain"'],
  'a bucket is closed to the public': ['AWS::S3::Bucket', /"BlockPublicAcls":true/, '"BlockPublicAcls":false'],
  'a bucket, queue and topic is reached by TLS only': ['AWS::SQS::QueuePolicy', /"Deny"/, '"Allow"'],
  'a function runs where it is still supported': ['AWS::Lambda::Function', /nodejs24\.x/, 'nodejs20.x'],
  'a function has an end and room to work': ['AWS::Lambda::Function', /"Timeout":\d+/, '"Timeout":0'],
  'a function is never told of an engine on a machine': [
    'AWS::Lambda::Function',
    /"RECORDS_TABLE"/,
    '"AWS_ENDPOINT_URL_DYNAMODB":"http://127.0.0.1","RECORDS_TABLE"',
  ],
  'a function logs into a group that forgets': ['AWS::Lambda::Function', /"LogGroup":\{/, '"Group":{'],
  'every log forgets': ['AWS::Logs::LogGroup', /"RetentionInDays":30/, '"RetentionInDays":3653'],
  'a stream ends in a queue, with limits of tries and age, one batch at a time': [
    'AWS::Lambda::EventSourceMapping',
    /"DestinationConfig"/,
    '"Nowhere"',
  ],
  'what is started by a schedule ends in a queue, with limits of tries and age': [
    'AWS::Events::Rule',
    /"DeadLetterConfig"/,
    '"Nowhere"',
  ],
  'a function that nobody waits for ends in a queue, with limits of tries and age': [
    'AWS::Lambda::EventInvokeConfig',
    /"MaximumEventAgeInSeconds":\d+/,
    '"Patient":true',
  ],
  'no concurrency is taken from an account that may have ten': [
    'AWS::Lambda::Function',
    /"MemorySize"/,
    '"ReservedConcurrentExecutions":1,"MemorySize"',
  ],
  'the door lets in a bounded rate and logs': ['AWS::ApiGatewayV2::Stage', /"ThrottlingRateLimit"/, '"Unbounded"'],
  'nobody may do everything, or anything everywhere': ['AWS::IAM::Policy', /"dynamodb:GetItem"/, '"dynamodb:*"'],
}

it.each(Object.entries(faults))('would be noticed: not %s', (name, [type, from, to]) => {
  const planted = all.findIndex((each) => each.Type === type && from.test(JSON.stringify(each)))
  const broken = all.map((each, at) => (at === planted ? JSON.parse(JSON.stringify(each).replace(from, to)) : each))
  expect([planted >= 0, rules[name]?.(broken).length]).toEqual([true, 1])
})

it('has a fault for every rule', () => {
  expect(Object.keys(faults)).toEqual(Object.keys(rules))
})
