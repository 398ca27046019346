import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import type { Carried, Carrier } from './carrier.ts'

/** From whom the mails are, and the configuration set by which SES tells what becomes of them. */
export interface SesSettings {
  readonly from: string
  readonly configuration: string
}

/**
 * A client that asks SES once and waits ten seconds at most. @NOTE By default the SDK asks again after a lost answer, and
 * the mail is sent twice.
 */
export function sesClient(): SESv2Client {
  return new SESv2Client({ maxAttempts: 1, requestHandler: { connectionTimeout: 3000, requestTimeout: 10_000 } })
}

/** Amazon SES as the carrier. */
export function sesCarrier(client: SESv2Client, { from, configuration }: SesSettings): Carrier {
  return {
    carry: async ({ to, mime, user, period }) => {
      const command = new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        Content: { Raw: { Data: Buffer.from(mime) } },
        ConfigurationSetName: configuration,
        EmailTags: [
          { Name: 'user', Value: user },
          { Name: 'period', Value: period },
        ],
      })
      return client.send(command).then(() => ({ outcome: 'sent' as const }), carriedOf)
    },
  }
}

/** Errors that concern one mail; every other answer that SES refuses with concerns all mails alike. */
const aboutThisMail = ['MessageRejected', 'BadRequestException']

/** A connection that never came about has carried nothing. */
const neverConnected = /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)\b/

/** The name of an error and nothing else: its message may hold an address. */
function carriedOf(error: unknown): Carried {
  const reason = error instanceof Error ? error.name : 'unknown'
  const status = statusOf(error)
  if (status !== undefined && status >= 400 && status < 500) {
    return { outcome: aboutThisMail.includes(reason) ? 'refused' : 'busy', reason }
  }
  if (error instanceof Error && 'code' in error && neverConnected.test(String(error.code))) {
    return { outcome: 'busy', reason: String(error.code) }
  }
  return { outcome: 'unknown', reason }
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('$metadata' in error)) return undefined
  const status = new Map(Object.entries(Object(error.$metadata))).get('httpStatusCode')
  return typeof status === 'number' ? status : undefined
}
