import { Duration } from 'aws-cdk-lib'
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront'
import {
  Dashboard as Board,
  GraphWidget,
  type IMetric,
  LogQueryVisualizationType,
  LogQueryWidget,
  Metric,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { type Metric as Counted, metrics, NAMESPACE } from '../../functions/metrics.ts'
import type { Http } from './http.ts'
import type { Storage } from './storage.ts'
import type { Work } from './work.ts'

/** What the dashboard shows. */
export interface DashboardProps {
  readonly http: Http
  readonly work: Work
  readonly storage: Storage
  readonly distribution: Distribution
}

/** One page of charts, each named after what people do. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, props: DashboardProps) {
    super(scope, id)
    const charts = chartsOf(props).map(([title, ...left]) => new GraphWidget({ title, left, width: 12, height: 6 }))
    const board = new Board(this, 'Board', { defaultInterval: Duration.days(7) })
    board.addWidgets(...charts, ...questionsTo(props))
  }
}

type Chart = readonly [title: string, ...metrics: IMetric[]]

function chartsOf({ http, storage, distribution }: DashboardProps): Chart[] {
  return [
    [
      'People read pages',
      distribution.metricRequests({ label: 'Asked of the CDN', region: 'us-east-1' }),
      counted('PagesRead', 'Drawn or confirmed by the site'),
    ],
    [
      'People search',
      counted('SearchesAnswered', 'Something was found'),
      counted('SearchesWithoutAnswer', 'Nothing was found'),
    ],
    [
      'People say what was done',
      counted('EntriesRecorded', 'Statements'),
      counted('Conflicts', 'Two wrote at once, and one was asked again'),
    ],
    ['Organizers publish', counted('Publications', 'Publications'), counted('ReportsRead', 'Reports brought in')],
    ['People sign in', counted('SignIns', 'Sign-ins')],
    ['People are reminded', counted('MailsSent', 'Mails sent'), counted('MailsFailed', 'Mails that failed')],
    ...conditionOf(http, storage),
    [
      'Readers see what has changed',
      counted('IndexLag', 'Longest way into the search index (ms)'),
      counted('PathsPurged', 'Paths purged from the CDN'),
    ],
  ]
}

/** How those who read and write fare with it. */
function conditionOf({ api, site }: Http, { table, bucket }: Storage): Chart[] {
  return [
    [
      'People wait for a page',
      api.metricLatency({ label: 'Half wait less (ms)', statistic: Stats.percentile(50) }),
      api.metricLatency({ label: 'One in twenty waits longer (ms)', statistic: Stats.percentile(95) }),
    ],
    [
      'People meet an error',
      counted('RequestsRefused', 'Refused with a reason'),
      api.metricServerError({ label: 'Our fault' }),
      site.metricThrottles({ label: 'Turned away' }),
    ],
    [
      'Records are read and written',
      table.metricConsumedReadCapacityUnits({ label: 'Read units', statistic: Stats.SUM }),
      table.metricConsumedWriteCapacityUnits({ label: 'Written units', statistic: Stats.SUM }),
    ],
    ['Documents are kept', documentsIn(bucket)],
  ]
}

/** What splits a count stands in the log, where asking costs something only while somebody looks. */
function questionsTo({ http, work }: DashboardProps): LogQueryWidget[] {
  const logGroupNames = [http.site, work.workspace].map(({ logGroup }) => logGroup.logGroupName)
  const questions = [
    ['Which pages people open', 'page'],
    ['Why requests are refused', 'refused'],
  ] as const
  return questions.map(
    ([title, field]) =>
      new LogQueryWidget({
        title,
        logGroupNames,
        view: LogQueryVisualizationType.BAR,
        queryLines: [`filter ispresent(${field})`, `stats count(*) as times by ${field}`, 'sort times desc'],
        width: 12,
        height: 6,
      }),
  )
}

function counted(metricName: Counted, label: string): IMetric {
  const statistic = metrics[metricName] === 'Count' ? Stats.SUM : Stats.MAXIMUM
  return new Metric({ namespace: NAMESPACE, metricName, label, statistic, period: Duration.minutes(5) })
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
