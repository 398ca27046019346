import { CfnElement, Duration, Stack } from 'aws-cdk-lib'
import { Billing, type ITableV2, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { Construct, type IConstruct } from 'constructs'
import { keys } from '../../functions/store/keys.ts'
import { table as facts, LAPSES } from '../../functions/store/table.ts'
import { acknowledge } from './acknowledged.ts'
import type { LeanFunction } from './lean-function.ts'
import { removalOf } from './removal.ts'
import type { Settings } from './settings.ts'
import { keysOf } from './table-keys.ts'

/** For how long damage can be undone; what was removed to protect somebody is gone for good after it. */
const recovery = Duration.days(35)

/** Where the data lie: one table for records, one bucket for the published documents. */
export class Storage extends Construct {
  /** The table that is served: the stack's own, or the one that a recovery has made. */
  readonly table: ITableV2
  readonly bucket: Bucket

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id)
    const own = new TableV2(this, 'Records', {
      ...keysOf(facts),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.dynamoOwnedKey(),
      timeToLiveAttribute: LAPSES,
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: recovery.toDays() },
      deletionProtection: settings.data === 'retain',
      removalPolicy: removalOf(settings),
    })
    this.table = settings.restored ? TableV2.fromTableName(this, 'Restored', settings.restored) : own
    this.bucket = new Bucket(this, 'Summaries', {
      versioned: true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [{ noncurrentVersionExpiration: recovery, expiredObjectDeleteMarker: true }],
      removalPolicy: removalOf(settings),
    })
    this.refuseOverwriting()
    acknowledge(this.bucket, {
      'AwsSolutions-S1':
        'Only the functions read and write here, and their own log tells of it; an access log says no more',
    })
  }

  /** Lets a function read records by key and through indexes; no scan, and no wildcard for the indexes. */
  grantReadRecords(reader: LeanFunction): void {
    this.allow(reader, ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], this.tableAndIndexes())
  }

  /** Lets a function read documents; with the right to list, an absent document is absent and not forbidden. */
  grantReadDocuments(reader: LeanFunction): void {
    this.allowDocuments(reader, 's3:GetObject')
    this.allow(reader, ['s3:ListBucket'], [this.bucket.bucketArn])
  }

  /** Lets a function write records, alone or many that belong together. */
  grantWriteRecords(writer: LeanFunction): void {
    const verbs = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem', 'BatchWriteItem']
    this.allow(
      writer,
      verbs.map((verb) => `dynamodb:${verb}`),
      [this.table.tableArn],
    )
  }

  /** Lets a function keep documents, and remove one whose words must not stand any more. */
  grantWriteDocuments(writer: LeanFunction): void {
    this.allowDocuments(writer, 's3:PutObject', 's3:DeleteObject', 's3:DeleteObjectVersion')
    this.allow(writer, ['s3:ListBucketVersions'], [this.bucket.bucketArn])
  }

  /** Lets a function put index files in place of each other. */
  grantWriteIndexFiles(writer: LeanFunction): void {
    const verbs = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:DeleteObjectVersion']
    this.allow(writer, verbs, [this.bucket.arnForObjects('search/*')])
    acknowledge(writer.identity, {
      [`AwsSolutions-IAM5[Resource::<${nameOf(this.bucket)}.Arn>/search/*]`]:
        'The key of an index file is the hash of its content',
    })
    this.allow(writer, ['s3:ListBucket', 's3:ListBucketVersions'], [this.bucket.bucketArn])
  }

  /** Lets a function change the note about the current index, and no other item. */
  grantNoteIndex(writer: LeanFunction): void {
    writer.identity.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['dynamodb:PutItem'],
        resources: [this.table.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [keys.searchIndex().pk] } },
      }),
    )
  }

  /** Lets a function count what it purges, and read and write no other item. */
  grantCountPurges(purger: LeanFunction): void {
    purger.identity.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['dynamodb:GetItem', 'dynamodb:PutItem'],
        resources: [this.table.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [keys.purgeCount().pk] } },
      }),
    )
  }

  /** Lets a function do something with who is reminded and what became of reminders, and with no other item. */
  grantReminders(writer: LeanFunction, verbs: readonly string[]): void {
    const own = [`${keys.mailbox('').pk}*`, `${keys.reminderDay('').pk}*`, keys.reminderKey().pk]
    writer.identity.addToPrincipalPolicy(
      new PolicyStatement({
        actions: verbs.map((verb) => `dynamodb:${verb}`),
        resources: [this.table.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': own } },
      }),
    )
  }

  /** Lets a function follow what changes; the stream, or undefined where a restored table has none. */
  grantFollow(follower: LeanFunction): string | undefined {
    const stream = this.table.tableStreamArn
    if (stream === undefined) return undefined
    const verbs = ['DescribeStream', 'GetRecords', 'GetShardIterator'].map((verb) => `dynamodb:${verb}`)
    this.allow(follower, verbs, [stream])
    this.allow(follower, ['dynamodb:ListStreams'], [`${this.table.tableArn}/stream/*`])
    acknowledge(follower.identity, {
      [`AwsSolutions-IAM5[Resource::<${nameOf(this.table)}.Arn>/stream/*]`]:
        'Streams are listed before one of them can be named',
    })
    return stream
  }

  /** A document is written under the hash of its content, so whoever writes must say "only if absent". */
  private refuseOverwriting(): void {
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'OnlyIfAbsent',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects('*.md')],
        conditions: { Null: { 's3:if-none-match': 'true' } },
      }),
    )
  }

  private tableAndIndexes(): string[] {
    const indexes = keysOf(facts).globalSecondaryIndexes.map(({ indexName }) => indexName)
    return [this.table.tableArn, ...indexes.map((name) => `${this.table.tableArn}/index/${name}`)]
  }

  /** The right to any document of the bucket is a finding of the checks; its name holds the bucket's. */
  private allowDocuments(grantee: LeanFunction, ...actions: string[]): void {
    this.allow(grantee, actions, [this.bucket.arnForObjects('*')])
    acknowledge(grantee.identity, {
      [`AwsSolutions-IAM5[Resource::<${nameOf(this.bucket)}.Arn>/*]`]:
        'The key of a document is the hash of its content',
    })
  }

  private allow({ identity }: LeanFunction, actions: string[], resources: string[]): void {
    identity.addToPrincipalPolicy(new PolicyStatement({ actions, resources }))
  }
}

/** The name of a construct's resource in the template, by which the checks call what they find. */
function nameOf(construct: IConstruct): string {
  const resource = construct.node.tryFindChild('Resource')
  return resource instanceof CfnElement ? Stack.of(construct).getLogicalId(resource) : ''
}
