import { Duration } from 'aws-cdk-lib'
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledged.ts'
import { LeanFunction } from './lean-function.ts'
import type { Settings } from './settings.ts'
import type { Storage } from './storage.ts'

/** What the writer of the index needs: the folder of the built functions, the settings and the data. */
export interface IndexingProps {
  readonly functions: string
  readonly settings: Settings
  readonly storage: Storage
}

/**
 * The search index: one function takes in the change stream and puts a new file in place of the old one, or changes what
 * a search service keeps.
 * @NOTE No concurrency is reserved: an account that allows ten at once refuses it. Two writers do no harm, because the
 * note about the current file is written on condition, and whoever is second reads again.
 */
export class Indexing extends Construct {
  readonly writer: LeanFunction
  /** Where the changes lie that could not be taken in. */
  readonly lost: Queue

  constructor(scope: Construct, id: string, { functions, settings, storage }: IndexingProps) {
    super(scope, id)
    this.writer = new LeanFunction(this, 'Writer', {
      functions,
      name: 'indexing',
      purpose: 'Keeps the search index in line with the records',
      settings,
      environment: { RECORDS_TABLE: storage.table.tableName, SUMMARIES_BUCKET: storage.bucket.bucketName },
      memoryMb: 1769,
      timeout: Duration.minutes(15),
    })
    storage.grantReadRecords(this.writer)
    storage.grantNoteIndex(this.writer)
    if (settings.search === 'file') storage.grantWriteIndexFiles(this.writer)
    this.lost = new Queue(this, 'Lost', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    this.writer.addEnvironment('LOST_QUEUE', this.lost.queueUrl)
    this.lost.grantSendMessages(this.writer)
    acknowledge(this.lost, { 'AwsSolutions-SQS3': 'It is itself where what failed ends, with an alarm' })
    this.writer.configureAsyncInvoke({
      onFailure: new SqsDestination(this.lost),
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
    })
    const stream = storage.grantFollow(this.writer)
    if (stream !== undefined) this.follow(stream)
    this.buildAnew(stream === undefined ? Duration.minutes(15) : Duration.days(1))
  }

  /** A change that fails for six hours waits in the queue, so that it never holds back the others for longer. */
  private follow(stream: string): void {
    new EventSourceMapping(this, 'Changes', {
      target: this.writer,
      eventSourceArn: stream,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(2),
      parallelizationFactor: 1,
      reportBatchItemFailures: true,
      retryAttempts: 20,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(this.lost),
    })
  }

  /** Building anew mends what a lost change has left behind, and makes the file as small as it can be. */
  private buildAnew(every: Duration): void {
    new Rule(this, 'Anew', {
      description: 'Builds the search index anew',
      schedule: Schedule.rate(every),
      targets: [
        new LambdaFunction(this.writer, {
          event: RuleTargetInput.fromObject({ reindex: true }),
          deadLetterQueue: this.lost,
          retryAttempts: 20,
          maxEventAge: Duration.hours(6),
        }),
      ],
    })
  }
}
