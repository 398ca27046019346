import { Aws, Duration } from 'aws-cdk-lib'
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledged.ts'
import type { Watch } from './alarms.ts'
import { LeanFunction } from './lean-function.ts'
import { MailSender } from './mail-sender.ts'
import type { Settings } from './settings.ts'
import type { Storage } from './storage.ts'

/** What reminding needs: the built functions, the data, the address of the site, and the domain of the sender. */
export interface RemindersProps {
  readonly functions: string
  readonly settings: Settings
  readonly storage: Storage
  readonly address: string
  readonly domain: string
}

/**
 * Reminders by mail: planned and sent by the clock, from an outbox in the table; what SES tells of them comes back.
 * @NOTE No concurrency is reserved: an account that allows ten at once refuses it. Two runs at once do no harm, because
 * each reminder is claimed, and the ceiling counted, on condition.
 */
export class Reminders extends Construct {
  /** Where runs lie that failed or that somebody should know of, and events that could not be taken in. */
  readonly lost: Queue
  private readonly mail: MailSender

  constructor(scope: Construct, id: string, { functions, settings, storage, address, domain }: RemindersProps) {
    super(scope, id)
    this.mail = new MailSender(this, 'Mail', domain)
    this.lost = new Queue(this, 'Lost', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    acknowledge(this.lost, { 'AwsSolutions-SQS3': 'It is itself where what failed ends, with an alarm' })
    const records = { RECORDS_TABLE: storage.table.tableName }
    const sender = new LeanFunction(this, 'Sender', {
      ...{ functions, settings, name: 'reminders', timeout: Duration.minutes(5) },
      purpose: 'Plans and sends reminders by mail',
      environment: {
        ...records,
        SITE_ADDRESS: address,
        MAIL_SENDER: this.mail.from,
        MAIL_CONFIGURATION: this.mail.configuration.configurationSetName,
        MAILS_A_DAY: `${settings.mailsADay}`,
      },
    })
    storage.grantReadRecords(sender)
    storage.grantReminders(sender, ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem', 'BatchWriteItem'])
    this.mail.grantSend(sender)
    sender.configureAsyncInvoke({ retryAttempts: 0, onFailure: new SqsDestination(this.lost) })
    this.runByTheClock(sender)
    const listener = new LeanFunction(this, 'Listener', {
      ...{ functions, settings, name: 'mail-events', environment: records, memoryMb: 512 },
      purpose: 'Takes in what becomes of mails',
    })
    storage.grantReminders(listener, ['GetItem', 'PutItem'])
    this.listen(listener)
  }

  /** What somebody is told of. */
  watches(): Watch[] {
    const period = Duration.minutes(5)
    const rate = (metricName: string) =>
      new Metric({
        namespace: 'AWS/SES',
        metricName,
        dimensionsMap: { 'ses:configuration-set': this.mail.configuration.configurationSetName },
        statistic: Stats.MAXIMUM,
        period: Duration.hours(1),
      })
    return [
      {
        paragraph: 'Reminders want a look',
        metric: this.lost.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM }),
        threshold: 1,
      },
      { paragraph: 'Mails come back', metric: rate('Reputation.BounceRate'), threshold: 0.05 },
      { paragraph: 'Mails are unwanted', metric: rate('Reputation.ComplaintRate'), threshold: 0.001 },
    ]
  }

  /** In the morning, by UTC: what is planned stays planned, and what one run leaves behind the next one sends. */
  private runByTheClock(sender: LeanFunction): void {
    const ours = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } }
    const role = new Role(this, 'ClockRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions: ours }),
    })
    role.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [sender.functionArn] }),
    )
    role.addToPrincipalPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.lost.queueArn] }))
    for (const [id, task, cron] of runs) {
      const schedule = new CfnSchedule(this, id, {
        description: `Reminders: ${task}`,
        flexibleTimeWindow: { mode: 'OFF' },
        scheduleExpression: `cron(${cron})`,
        scheduleExpressionTimezone: 'UTC',
        target: {
          arn: sender.functionArn,
          roleArn: role.roleArn,
          input: JSON.stringify({ task }),
          retryPolicy: { maximumRetryAttempts: 5, maximumEventAgeInSeconds: 3600 },
          deadLetterConfig: { arn: this.lost.queueArn },
        },
      })
      schedule.node.addDependency(role)
    }
  }

  private listen(listener: LeanFunction): void {
    new Rule(this, 'Told', {
      description: 'What becomes of reminders that SES has taken',
      eventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [this.mail.configuration.configurationSetName] } } },
      },
      targets: [
        new LambdaFunction(listener, { deadLetterQueue: this.lost, retryAttempts: 20, maxEventAge: Duration.hours(6) }),
      ],
    })
    listener.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(this.lost) })
  }
}

const runs = [
  ['Plan', 'plan', '0 5-8 * * ? *'],
  ['Send', 'send', '5/15 5-8 * * ? *'],
] as const
