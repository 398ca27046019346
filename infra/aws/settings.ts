import type { Node } from 'constructs'
import * as z from 'zod'
import { InterfaceLanguage, languages } from '../../content/model/language.ts'

/** What an organization decides when it deploys; each is given as `--context name=value` or in `cdk.json`. */
export const Settings = z.strictObject({
  /** Who gets a mail when an alarm rings or the month costs more than planned. */
  mail: z.email().optional(),
  /** The site's own name, with the certificate for it in us-east-1; without them CloudFront gives a name. */
  domain: z.hostname().optional(),
  certificate: z.string().startsWith('arn:').optional(),
  /** The most a month may cost, in US dollars, before a mail is sent. */
  budget: z.coerce.number().positive().default(10),
  /** Whether the data stay when the stack is removed; `destroy` is for trials only. */
  data: z.enum(['retain', 'destroy']).default('retain'),
  /** Who signs people in: any OpenID Connect issuer, with the name under which it knows the site; without, Cognito. */
  issuer: z.url({ protocol: /^https$/ }).optional(),
  client: z.string().min(1).optional(),
  /** The name of the secret in Secrets Manager that holds the secret of the client, where the issuer gave one. */
  clientSecret: z.string().min(1).optional(),
  /** The languages of the interface among which the CDN chooses for a reader; the first one when none fits. */
  languages: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(InterfaceLanguage).min(1))
    .default([...languages]),
  /** The most paths a month that are purged from the CDN when pages change; the first thousand cost nothing. */
  purges: z.coerce.number().int().min(200).default(2000),
  /** What keeps the search index: a file in the bucket, or OpenSearch for those who have outgrown it. */
  search: z.enum(['file', 'opensearch']).default('file'),
  /** The ARN and the address of an OpenSearch domain that is there already; without them, a collection of its own. */
  searchDomain: z.string().startsWith('arn:').optional(),
  searchEndpoint: z.url({ protocol: /^https$/ }).optional(),
  /** The domain from which reminders are mailed, which SES proves by records in its DNS; without it none are. */
  sender: z.hostname().optional(),
  /** The most mails that are sent on a day, whatever happens. */
  mailsADay: z.coerce.number().int().positive().default(500),
  /** The name of a table that a recovery has made, to be served in place of the stack's own. */
  restored: z.string().min(3).optional(),
})
export type Settings = z.infer<typeof Settings>

/** Reads the settings from the context of an app, and stops with a plain message when one is wrong. */
export function settingsOf(node: Node): Settings {
  const given = Object.keys(Settings.shape).map((name) => [name, node.tryGetContext(name)])
  const parsed = Settings.safeParse(Object.fromEntries(given))
  if (!parsed.success) throw new Error(`Cannot use the settings: ${z.prettifyError(parsed.error)}`)
  const { domain, certificate, issuer, client, clientSecret } = parsed.data
  checkSearch(parsed.data)
  if (Boolean(domain) !== Boolean(certificate)) {
    throw new Error('Cannot use the settings: "domain" and "certificate" go together')
  }
  if (Boolean(issuer) !== Boolean(client) || (clientSecret && !client)) {
    throw new Error('Cannot use the settings: "issuer" and "client" go together, and "clientSecret" with them')
  }
  return parsed.data
}

function checkSearch({ search, searchDomain, searchEndpoint }: Settings): void {
  if (Boolean(searchDomain) !== Boolean(searchEndpoint)) {
    throw new Error('Cannot use the settings: "searchDomain" and "searchEndpoint" go together')
  }
  if (searchDomain && search === 'file') {
    throw new Error('Cannot use the settings: "searchDomain" and "searchEndpoint" are for "search=opensearch"')
  }
}
