import * as z from 'zod'

/** One resource of a template, with its name. */
export interface Resource {
  readonly id: string
  readonly Type: string
  readonly Properties: Readonly<Record<string, unknown>>
}

/** What has to be true of every resource of a kind; each answers with the names of those of which it is not. */
export const rules: Readonly<Record<string, (all: readonly Resource[]) => string[]>> = {
  'a table can be recovered and is not deleted by accident': (all) =>
    breaking(all, 'AWS::DynamoDB::GlobalTable', {
      Replicas: z.tuple([
        z.looseObject({
          DeletionProtectionEnabled: z.literal(true),
          PointInTimeRecoverySpecification: z.looseObject({ PointInTimeRecoveryEnabled: z.literal(true) }),
        }),
      ]),
    }),
  'a bucket keeps versions': (all) =>
    breaking(all, 'AWS::S3::Bucket', { VersioningConfiguration: z.object({ Status: z.literal('Enabled') }) }),
  'a bucket is encrypted': (all) => breaking(all, 'AWS::S3::Bucket', { BucketEncryption: z.looseObject({}) }),
  'a bucket is closed to the public': (all) =>
    breaking(all, 'AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: z.object({
        BlockPublicAcls: yes,
        BlockPublicPolicy: yes,
        IgnorePublicAcls: yes,
        RestrictPublicBuckets: yes,
      }),
    }),
  'a bucket, queue and topic is reached by TLS only': (all) =>
    all
      .filter(({ Type }) => /^AWS::(S3::Bucket|SQS::Queue|SNS::Topic)$/.test(Type))
      .filter(({ id }) => !all.some((policy) => deniesPlain(policy, id)))
      .map(({ id }) => id),
  'a function runs where it is still supported': (all) =>
    breaking(all, lambda, { Runtime: z.literal('nodejs24.x'), Architectures: z.tuple([z.literal('arm64')]) }),
  'a function has an end and room to work': (all) =>
    breaking(all, lambda, { Timeout: z.int().min(1).max(900), MemorySize: z.int().min(128).max(3008) }),
  'a function is never told of an engine on a machine': (all) =>
    all
      .filter(({ Type, Properties }) => Type === lambda && /AWS_ENDPOINT_URL/.test(JSON.stringify(Properties)))
      .map(idOf),
  'a function logs into a group that forgets': (all) =>
    all
      .filter(({ Type }) => Type === lambda)
      .filter(({ Properties }) => {
        const logs = z.looseObject({ LogGroup: Ref }).safeParse(Properties.LoggingConfig).data
        const group = all.find(({ id, Type }) => id === logs?.LogGroup.Ref && Type === 'AWS::Logs::LogGroup')
        return !z.int().max(90).safeParse(group?.Properties.RetentionInDays).success
      })
      .map(idOf),
  'every log forgets': (all) => breaking(all, 'AWS::Logs::LogGroup', { RetentionInDays: z.int().max(90) }),
  'a stream ends in a queue, with limits of tries and age, one batch at a time': (all) =>
    breaking(all, 'AWS::Lambda::EventSourceMapping', {
      MaximumRetryAttempts: z.int().min(1).max(100),
      MaximumRecordAgeInSeconds: z.int().min(60).max(86_400),
      ParallelizationFactor: z.literal(1),
      DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.unknown().refine(Boolean) }) }),
    }),
  'what is started by a schedule ends in a queue, with limits of tries and age': (all) =>
    [...targetsIn(all)].filter(([, target]) => !Limited.safeParse(target).success).map(([id]) => id),
  'a function that nobody waits for ends in a queue, with limits of tries and age': (all) =>
    [...targetsIn(all)]
      .flatMap(([id, target]) => Started.safeParse(target).data?.Arn['Fn::GetAtt'][0] ?? id)
      .filter((id) => !all.some((config) => isAsyncConfigOf(config, id))),
  'no concurrency is taken from an account that may have ten': (all) =>
    all.filter(({ Properties }) => 'ReservedConcurrentExecutions' in Properties).map(idOf),
  'the door lets in a bounded rate and logs': (all) =>
    breaking(all, 'AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: z.looseObject({ ThrottlingRateLimit: z.number(), ThrottlingBurstLimit: z.number() }),
      AccessLogSettings: z.looseObject({ DestinationArn: z.unknown().refine(Boolean) }),
    }),
  'nobody may do everything, or anything everywhere': (all) =>
    all
      .filter(({ Type }) => Type === 'AWS::IAM::Policy')
      .filter(({ Properties }) => {
        const { Statement } = Policy.parse(Properties.PolicyDocument)
        return Statement.some(
          ({ Action, Resource }) => [Action].flat().some((one) => one.includes('*')) || Resource === '*',
        )
      })
      .map(idOf),
}

const lambda = 'AWS::Lambda::Function'
const yes = z.literal(true)
const Ref = z.object({ Ref: z.string() })
const Arn = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
const Started = z.looseObject({ Arn })
const Limited = z.looseObject({
  DeadLetterConfig: z.object({ Arn: z.unknown().refine(Boolean) }),
  RetryPolicy: z.object({ MaximumRetryAttempts: z.int(), MaximumEventAgeInSeconds: z.int() }),
})
const Policy = z.looseObject({
  Statement: z.array(z.looseObject({ Action: z.union([z.string(), z.array(z.string())]), Resource: z.unknown() })),
})

function breaking(all: readonly Resource[], type: string, shape: z.core.$ZodLooseShape): string[] {
  const wanted = z.looseObject(shape)
  return all.filter(({ Type, Properties }) => Type === type && !wanted.safeParse(Properties).success).map(idOf)
}

function idOf({ id }: Resource): string {
  return id
}

function deniesPlain({ Type, Properties }: Resource, id: string): boolean {
  const text = JSON.stringify(Properties)
  const denies = /"aws:SecureTransport":"false"/.test(text) && /"Effect":"Deny"/.test(text)
  return /Policy$/.test(Type) && denies && text.includes(`"${id}"`)
}

/** What rules of EventBridge and schedules start. */
function* targetsIn(all: readonly Resource[]): Generator<readonly [string, unknown]> {
  for (const { id, Type, Properties } of all) {
    if (Type === 'AWS::Scheduler::Schedule') yield [id, Properties.Target]
    if (Type !== 'AWS::Events::Rule') continue
    for (const target of z.array(z.unknown()).parse(Properties.Targets)) yield [id, target]
  }
}

function isAsyncConfigOf({ Type, Properties }: Resource, id: string): boolean {
  const config = z.looseObject({
    FunctionName: z.object({ Ref: z.literal(id) }),
    MaximumRetryAttempts: z.int(),
    MaximumEventAgeInSeconds: z.int(),
    DestinationConfig: z.object({ OnFailure: z.looseObject({}) }),
  })
  return Type === 'AWS::Lambda::EventInvokeConfig' && config.safeParse(Properties).success
}
