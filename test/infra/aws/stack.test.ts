import { Bucket } from 'aws-cdk-lib/aws-s3'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { LAPSES, table } from '../../../functions/store/table.ts'
import { privatePaths } from '../../../infra/aws/delivery.ts'
import { type Properties, type Synthesized, synthesize } from './synthesized.ts'

let stack: Synthesized
beforeAll(() => {
  stack = synthesize()
})

const Statement = z.object({
  Effect: z.string(),
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.unknown().optional(),
  Condition: z.unknown().optional(),
})
const Policy = z.object({ Statement: z.array(Statement) })

const records = 'AWS::DynamoDB::GlobalTable'
const bucket = 'AWS::S3::Bucket'

describe('the records', () => {
  it('have the keys and indexes that the functions state', () => {
    const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, StreamSpecification } = table
    expect(stack.of(records)).toEqual([
      expect.objectContaining({
        AttributeDefinitions,
        KeySchema,
        GlobalSecondaryIndexes,
        BillingMode: 'PAY_PER_REQUEST',
        TimeToLiveSpecification: { AttributeName: LAPSES, Enabled: true },
        StreamSpecification: { StreamViewType: StreamSpecification.StreamViewType },
      }),
    ])
  })

  it('can be brought back to any second of 35 days, and cannot be deleted by accident', () => {
    expect(stack.fatesOf(records)).toEqual(['Retain'])
    expect(stack.of(records)).toMatchObject([
      {
        Replicas: [
          {
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
          },
        ],
      },
    ])
  })

  it('go with the stack when a trial says so', () => {
    const trial = synthesize({ data: 'destroy' })
    expect([...trial.fatesOf(records), ...trial.fatesOf(bucket)]).toEqual(['Delete', 'Delete'])
    expect(trial.of(records)).toMatchObject([{ Replicas: [{ DeletionProtectionEnabled: false }] }])
  })
})

describe('a restored table', () => {
  it('is served in place of the damaged one, which stays', () => {
    const restored = synthesize({ restored: 'records-of-yesterday' })
    expect(restored.fatesOf(records)).toEqual(['Retain'])
    const served = { Environment: { Variables: { RECORDS_TABLE: 'records-of-yesterday' } } }
    for (const each of restored.of('AWS::Lambda::Function')) expect(each).toMatchObject(served)
    const statements = JSON.stringify(restored.of('AWS::IAM::Policy'))
    expect(statements).toContain('table/records-of-yesterday/index/by-subject')
    expect(statements).not.toContain('StorageRecords')
  })
})

describe('the documents', () => {
  it('are encrypted, can be brought back for 35 days, stay, and are never public', () => {
    expect(stack.fatesOf(bucket)).toEqual(['Retain'])
    expect(stack.of(bucket)).toEqual([
      expect.objectContaining({
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        VersioningConfiguration: { Status: 'Enabled' },
        LifecycleConfiguration: {
          Rules: [
            {
              ExpiredObjectDeleteMarker: true,
              NoncurrentVersionExpiration: { NoncurrentDays: 35 },
              Status: 'Enabled',
            },
          ],
        },
      }),
    ])
  })

  it('travel over TLS 1.2 or newer only, and are written only where none is', () => {
    const refusals = stack.of('AWS::S3::BucketPolicy').flatMap(statementsOf)
    expect(refusals.map(({ Effect, Action, Condition }) => ({ Effect, Action, Condition }))).toEqual([
      { Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      { Effect: 'Deny', Action: 's3:*', Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } } },
      { Effect: 'Deny', Action: 's3:PutObject', Condition: { Null: { 's3:if-none-match': 'true' } } },
    ])
  })
})

describe('the functions', () => {
  it('run on the runtime they are tested on, with a log of their own', () => {
    const alike = { Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' }
    const functions = stack.of('AWS::Lambda::Function')
    const LogGroup = { Ref: expect.stringMatching(/Log[0-9A-F]{8}$/) }
    for (const each of functions)
      expect(each).toMatchObject({ ...alike, LoggingConfig: { LogFormat: 'JSON', LogGroup } })
    expect(new Set(functions.map(({ LoggingConfig }) => JSON.stringify(LoggingConfig))).size).toBe(functions.length)
  })

  it('may do exactly what is listed here', () => {
    const reading = [
      ...['logs:CreateLogStream', 'logs:PutLogEvents'],
      ...['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
      ...['s3:GetObject', 's3:ListBucket'],
    ]
    const writing = [
      ...['BatchWriteItem', 'ConditionCheckItem', 'DeleteItem', 'PutItem', 'UpdateItem'].map(
        (verb) => `dynamodb:${verb}`,
      ),
      ...['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:ListBucketVersions', 's3:PutObject'],
    ]
    const policies = stack.of('AWS::IAM::Policy').map(statementsOf)
    const [site, workspace] = policies.map((policy) => policy.flatMap(({ Action }) => Action).toSorted())
    expect([site, workspace]).toEqual([reading.toSorted(), [...reading, ...writing].toSorted()])
    expect(stack.text).not.toContain('"ManagedPolicyArns"')
  })

  it('may do it nowhere else: no statement names every resource', () => {
    const resources = stack
      .of('AWS::IAM::Policy')
      .flatMap(statementsOf)
      .flatMap(({ Resource }) => Resource)
    expect(resources.length).toBeGreaterThan(3)
    expect(resources).not.toContain('*')
  })

  it('are never told of an engine on this machine', () => {
    expect(stack.text).toContain('RECORDS_TABLE')
    expect(stack.text).not.toMatch(/AWS_ENDPOINT_URL/)
  })
})

describe('the CDN', () => {
  it('holds back the secret that the site asks for', () => {
    const [site, workspace] = stack.of('AWS::Lambda::Function')
    const [cdn] = stack.of('AWS::CloudFront::Distribution')
    const HeaderValue = expect.objectContaining({ 'Fn::Join': expect.anything() })
    expect(cdn).toMatchObject({
      DistributionConfig: { Origins: [{ OriginCustomHeaders: [{ HeaderName: 'x-origin-secret', HeaderValue }] }] },
    })
    for (const each of [site, workspace]) {
      expect(each).toMatchObject({ Environment: { Variables: { ORIGIN_SECRET: HeaderValue } } })
    }
    expect(stack.text.match(/resolve:secretsmanager/g)).toHaveLength(3)
  })

  it('keeps public pages once for each language, as long as they say', () => {
    const ParametersInCacheKeyAndForwardedToOrigin = {
      CookiesConfig: { CookieBehavior: 'none' },
      HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Accept-Language'] },
      QueryStringsConfig: { QueryStringBehavior: 'all' },
    }
    expect(stack.of('AWS::CloudFront::CachePolicy')).toMatchObject([
      { CachePolicyConfig: { MinTTL: 0, DefaultTTL: 0, ParametersInCacheKeyAndForwardedToOrigin } },
    ])
  })

  it('keeps nothing of private paths, and lets their forms through', () => {
    const never = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'
    const AllowedMethods = expect.arrayContaining(['POST', 'PUT', 'DELETE'])
    expect(stack.of('AWS::CloudFront::Distribution')).toMatchObject([
      {
        DistributionConfig: {
          CacheBehaviors: privatePaths.map((PathPattern) => ({ PathPattern, CachePolicyId: never, AllowedMethods })),
        },
      },
    ])
  })
})

it('does not synthesize with a finding that nobody acknowledged', () => {
  expect(() => synthesize({}, (scope) => new Bucket(scope, 'Planted'))).toThrow('AwsSolutions-S1')
})

function statementsOf({ PolicyDocument }: Properties): z.infer<typeof Statement>[] {
  return Policy.parse(PolicyDocument).Statement
}
