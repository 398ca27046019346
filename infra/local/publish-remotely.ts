import { resolve } from 'node:path'
import * as z from 'zod'
import { Message } from '../../content/markdown/message.ts'
import { Mention } from '../../content/model/mention.ts'
import type { Published } from '../../functions/candidate.ts'
import { publishedLines } from './change-lines.ts'
import { filesUnder } from './publishing.ts'
import { Refusal } from './refusal.ts'

/** What sending documents to a site needs: where, what, in whose name, and whom to tell. */
export interface Remote {
  readonly site: string
  readonly args: readonly string[]
  readonly token: string | undefined
  readonly say: (line: string) => void
  readonly complain: (line: string) => void
}

/** Takes `--site <address>` out of what was typed; without it documents are published on this machine. */
export function remoteSite(typed: readonly string[]): { site?: string; args: readonly string[] } {
  const at = typed.indexOf('--site')
  if (at < 0) return { args: typed }
  return { site: typed[at + 1] ?? '', args: typed.toSpliced(at, 2) }
}

/** Sends documents to a site one by one; what is wrong with one does not keep the others away. */
export async function publishRemotely({ site, args, token, say, complain }: Remote): Promise<void> {
  try {
    const address = addressOf(site)
    if (!token)
      throw new Refusal('Cannot publish to a site without RAPPORTEUR_TOKEN: npm run token -- <name> prints one')
    const dryRun = args.includes('--dry-run')
    const paths = args.filter((arg) => arg !== '--dry-run').map((path) => resolve(process.env.INIT_CWD ?? '.', path))
    const files = (await Promise.all(paths.map(filesUnder))).flat()
    if (files.length === 0) throw new Refusal('Cannot publish: name files or folders')
    for (const { name, text } of files) {
      const lines = await send(new URL(`/desk/publish${dryRun ? '?dry-run' : ''}`, address), token, name, text)
      lines.said.map(say)
      lines.wrong.map(complain)
      if (lines.wrong.length > 0) process.exitCode = 1
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    complain(error.message)
    process.exitCode = 1
  }
}

const Answer = z.object({
  outcome: z.enum(['published', 'unchanged', 'preview']),
  kind: z.enum(['event', 'campaign']),
  slug: z.string(),
  edition: z.number(),
  messages: z.array(Message),
  changes: z.array(
    z.object({
      change: z.enum(['added', 'changed', 'withdrawn']),
      kind: Mention.shape.kind,
      id: z.string(),
      fields: z.array(z.object({ field: z.string(), before: z.string().optional(), after: z.string().optional() })),
    }),
  ),
}) satisfies z.ZodType<Published>

const Failure = z.object({
  detail: z.string(),
  errors: z
    .array(z.object({ line: z.number().optional(), message: z.string(), suggestion: z.string().optional() }))
    .default([]),
})

/** Sends one document and tells what came of it, in lines for a person. */
async function send(
  address: URL,
  token: string,
  name: string,
  text: string,
): Promise<{ said: string[]; wrong: string[] }> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/markdown', accept: 'application/json' }
  const response = await fetch(address, { method: 'POST', headers, body: text }).catch(() => undefined)
  if (!response) throw new Refusal(`Cannot reach ${address.origin}: is the site running?`)
  const body: unknown = await response.json().catch(() => undefined)
  const answer = Answer.safeParse(body)
  if (response.ok && answer.success) return { said: publishedLines(name, answer.data), wrong: [] }
  const failure = Failure.safeParse(body)
  if (!failure.success) return { said: [], wrong: [`${name}: the site answered ${response.status}`] }
  const places = failure.data.errors.flatMap(({ line, message, suggestion }) => [
    `  ${[name, line].filter(Boolean).join(':')} ${message}`,
    ...(suggestion ? [`    ${suggestion}`] : []),
  ])
  return { said: [], wrong: [`${name}: ${failure.data.detail}`, ...places] }
}

function addressOf(site: string): URL {
  if (URL.canParse(site) && /^https?:$/.test(new URL(site).protocol)) return new URL(site)
  throw new Refusal(`Cannot publish to "${site}": expected an address such as https://outcomes.example`)
}
