import { Duration } from 'aws-cdk-lib'
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront'
import { Dashboard as Board, GraphWidget, type IMetric, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Http } from './http.ts'
import type { Storage } from './storage.ts'

/** What the dashboard shows. */
export interface DashboardProps {
  readonly http: Http
  readonly storage: Storage
  readonly distribution: Distribution
}

/** One page of charts, each named after what people do. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, props: DashboardProps) {
    super(scope, id)
    const charts = chartsOf(props).map(([title, ...left]) => new GraphWidget({ title, left, width: 12, height: 6 }))
    const board = new Board(this, 'Board', { defaultInterval: Duration.days(7) })
    board.addWidgets(...charts)
  }
}

type Chart = readonly [title: string, ...metrics: IMetric[]]

function chartsOf({ http, storage, distribution }: DashboardProps): Chart[] {
  const { api, site } = http
  const { table, bucket } = storage
  return [
    [
      'People read pages',
      distribution.metricRequests({ label: 'Asked of the CDN', region: 'us-east-1' }),
      api.metricCount({ label: 'Asked of the site', statistic: Stats.SUM }),
    ],
    [
      'People wait for a page',
      api.metricLatency({ label: 'Half wait less (ms)', statistic: Stats.percentile(50) }),
      api.metricLatency({ label: 'One in twenty waits longer (ms)', statistic: Stats.percentile(95) }),
    ],
    [
      'People meet an error',
      api.metricClientError({ label: 'Asked for what is not there, or not theirs' }),
      api.metricServerError({ label: 'Our fault' }),
      site.metricThrottles({ label: 'Turned away' }),
    ],
    [
      'Organizers publish',
      table.metricConsumedWriteCapacityUnits({ label: 'Written units', statistic: Stats.SUM }),
      table.metricConsumedReadCapacityUnits({ label: 'Read units', statistic: Stats.SUM }),
    ],
    ['Documents are kept', documentsIn(bucket)],
  ]
}

function documentsIn({ bucketName }: IBucket): IMetric {
  return new Metric({
    label: 'Documents',
    namespace: 'AWS/S3',
    metricName: 'NumberOfObjects',
    dimensionsMap: { BucketName: bucketName, StorageType: 'AllStorageTypes' },
    statistic: Stats.MAXIMUM,
    period: Duration.days(1),
  })
}
