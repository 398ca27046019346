import { Duration } from 'aws-cdk-lib'
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { Http } from './http.ts'
import type { Indexing } from './indexing.ts'
import type { Purging } from './purging.ts'
import type { Reminders } from './reminders.ts'
import type { Settings } from './settings.ts'
import type { Storage } from './storage.ts'
import type { Work } from './work.ts'

/** What the alarms watch, and whom they tell. */
export interface AlarmsProps {
  readonly http: Http
  readonly work: Work
  readonly indexing: Indexing
  readonly purging: Purging
  readonly storage: Storage
  /** Only where a sender is named. */
  readonly reminders?: Reminders | undefined
  readonly settings: Settings
}

/** An alarm: its name is the heading of the paragraph in `infra/README.md` that says what to do. */
export interface Watch {
  readonly paragraph: string
  readonly metric: IMetric
  readonly threshold: number
  /** For how many periods in a row before anyone is told. */
  readonly periods?: number
}

/** The alarms, and the topic from which they are mailed. */
export class Alarms extends Construct {
  readonly topic: Topic

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id)
    this.topic = new Topic(this, 'Topic', { displayName: 'Rapporteur', enforceSSL: true })
    for (const service of ['cloudwatch', 'budgets']) {
      this.topic.grantPublish(new ServicePrincipal(`${service}.amazonaws.com`))
    }
    if (props.settings.mail) this.topic.addSubscription(new EmailSubscription(props.settings.mail))
    for (const watch of [...watches(props), ...(props.reminders?.watches() ?? [])]) this.add(watch)
  }

  private add({ paragraph, metric, threshold, periods = 1 }: Watch): void {
    const alarm = new Alarm(this, idOf(paragraph), {
      alarmDescription: `${paragraph}: see infra/README.md#${anchorOf(paragraph)}`,
      metric,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
    alarm.addOkAction(new SnsAction(this.topic))
  }
}

/** The anchor of a heading, as the sites that show Markdown make it. */
export function anchorOf(heading: string): string {
  return heading.toLowerCase().replaceAll(' ', '-')
}

function watches({ http, work, indexing, purging, storage }: AlarmsProps): Watch[] {
  const period = Duration.minutes(5)
  return [
    { paragraph: 'Pages fail', metric: http.api.metricServerError({ period, statistic: Stats.SUM }), threshold: 5 },
    {
      paragraph: 'Pages are slow',
      metric: http.api.metricLatency({ period, statistic: Stats.percentile(95) }),
      threshold: 3_000,
      periods: 3,
    },
    { paragraph: 'The site is at its limit', metric: turnedAway({ http, work }, period), threshold: 1 },
    { paragraph: 'The table is at its limit', metric: throttledRequests(storage, period), threshold: 5 },
    {
      paragraph: 'Search misses changes',
      metric: indexing.lost.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM }),
      threshold: 1,
    },
    {
      paragraph: 'Search is behind',
      metric: indexing.writer.metric('IteratorAge', { period, statistic: Stats.MAXIMUM }),
      threshold: 60_000,
    },
    {
      paragraph: 'Readers see old pages',
      metric: purging.lost.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM }),
      threshold: 1,
    },
    {
      paragraph: 'Old pages stay too long',
      metric: purging.purger.metric('IteratorAge', { period, statistic: Stats.MAXIMUM }),
      threshold: 60_000,
    },
  ]
}

function turnedAway({ http, work }: Pick<AlarmsProps, 'http' | 'work'>, period: Duration): IMetric {
  return new MathExpression({
    label: 'Requests turned away',
    expression: 'site + workspace',
    period,
    usingMetrics: {
      site: http.site.metricThrottles({ period }),
      workspace: work.workspace.metricThrottles({ period }),
    },
  })
}

function throttledRequests({ table }: Storage, period: Duration): IMetric {
  return new MathExpression({
    label: 'Refused reads and writes',
    expression: 'reads + writes',
    period,
    usingMetrics: {
      reads: table.metric('ReadThrottleEvents', { period, statistic: Stats.SUM }),
      writes: table.metric('WriteThrottleEvents', { period, statistic: Stats.SUM }),
    },
  })
}

function idOf(paragraph: string): string {
  return paragraph.replaceAll(' ', '')
}
