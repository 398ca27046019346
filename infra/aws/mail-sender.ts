import { Aws, CfnOutput } from 'aws-cdk-lib'
import { EventBus } from 'aws-cdk-lib/aws-events'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import type { LeanFunction } from './lean-function.ts'

/** From whom the mails of a domain are. */
export function senderAt(domain: string): string {
  return `reminders@${domain}`
}

/**
 * The domain from which SES sends, and how: over TLS only, to nobody who has complained or does not exist, and telling
 * the event bus what became of each mail.
 */
export class MailSender extends Construct {
  readonly from: string
  readonly configuration: ConfigurationSet
  private readonly identity: EmailIdentity

  constructor(scope: Construct, id: string, domain: string) {
    super(scope, id)
    this.from = senderAt(domain)
    this.configuration = new ConfigurationSet(this, 'Reminders', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      reputationMetrics: true,
    })
    this.configuration.addEventDestination('Told', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [EmailSendingEvent.SEND, EmailSendingEvent.REJECT, EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    })
    this.identity = new EmailIdentity(this, 'Domain', {
      identity: Identity.domain(domain),
      configurationSet: this.configuration,
      feedbackForwarding: false,
    })
    for (const [at, { name, value }] of this.identity.dkimRecords.entries()) {
      new CfnOutput(this, `DnsRecord${at + 1}`, { value: `${name} CNAME ${value}` })
    }
  }

  /** Lets a function send mails from the one address. @NOTE For a mail in MIME, SES asks for the right to send raw ones. */
  grantSend({ identity }: LeanFunction): void {
    const set = `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:configuration-set/${this.configuration.configurationSetName}`
    identity.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail', 'ses:SendRawEmail'],
        resources: [this.identity.emailIdentityArn, set],
        conditions: { StringEquals: { 'ses:FromAddress': this.from } },
      }),
    )
  }
}
