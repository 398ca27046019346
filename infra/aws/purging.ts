import { Duration } from 'aws-cdk-lib'
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledged.ts'
import type { Http } from './http.ts'
import { LeanFunction } from './lean-function.ts'
import type { Settings } from './settings.ts'
import type { Storage } from './storage.ts'

/** What purging needs: the built functions, the table whose changes it follows, and what keeps pages. */
export interface PurgingProps {
  readonly functions: string
  readonly settings: Settings
  readonly storage: Storage
  readonly http: Http
  readonly distribution: Distribution
}

/**
 * What lets the CDN keep pages until they change: one function takes in the change stream and tells the CDN what to
 * forget. A restored table has no stream, so then the site lets nothing be kept for longer than browsers do.
 */
export class Purging extends Construct {
  readonly purger: LeanFunction
  /** Where the changes lie of which the CDN could not be told. */
  readonly lost: Queue

  constructor(scope: Construct, id: string, { functions, settings, storage, http, distribution }: PurgingProps) {
    super(scope, id)
    this.purger = new LeanFunction(this, 'Purger', {
      functions,
      name: 'purging',
      purpose: 'Tells the CDN which pages have changed',
      settings,
      environment: {
        RECORDS_TABLE: storage.table.tableName,
        DISTRIBUTION: distribution.distributionId,
        PURGED_PATHS: `${settings.purges}`,
      },
      memoryMb: 256,
      timeout: Duration.minutes(1),
    })
    storage.grantCountPurges(this.purger)
    this.purger.identity.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['cloudfront:CreateInvalidation'], resources: [distribution.distributionArn] }),
    )
    this.lost = new Queue(this, 'Lost', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    acknowledge(this.lost, { 'AwsSolutions-SQS3': 'It is itself where what failed ends, with an alarm' })
    const stream = storage.grantFollow(this.purger)
    if (stream === undefined) return
    this.follow(stream)
    http.site.addEnvironment('PURGED_PATHS', `${settings.purges}`)
  }

  /** Pages are not kept beyond midnight, so after a day there is nothing left to tell. */
  private follow(stream: string): void {
    new EventSourceMapping(this, 'Changes', {
      target: this.purger,
      eventSourceArn: stream,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 1000,
      maxBatchingWindow: Duration.seconds(1),
      parallelizationFactor: 1,
      retryAttempts: 50,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(this.lost),
    })
  }
}
