import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import * as z from 'zod'
import { Rapporteur } from '../../infra/aws/stack.ts'
import { buildAll, places } from '../../infra/build.ts'
import type { FunctionSettings } from './sandbox.ts'

const Asset = z.object({ 'aws:asset:path': z.string() })
const DeployedFunction = z.object({
  Type: z.literal('AWS::Lambda::Function'),
  Metadata: Asset,
  Properties: z.object({
    Handler: z.string(),
    MemorySize: z.number(),
    Timeout: z.number(),
    Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  }),
})
const Template = z.object({ Resources: z.record(z.string(), z.unknown()) })

/** What the cloud would put in place of what a template leaves open, by the name of the setting. */
export type Resolved = Readonly<Record<string, string>>

/** How the names of functions begin in the template. */
const beginnings = {
  site: 'HttpSite',
  work: 'WorkWorkspace',
  indexing: 'IndexingWriter',
  purging: 'PurgingPurger',
  sender: 'RemindersSender',
  listener: 'RemindersListener',
} as const

/** Functions just as the template deploys them: their packed files, their handlers, their limits and their settings. */
export interface Deployed {
  readonly settings: (name: keyof typeof beginnings, resolved: Resolved) => FunctionSettings
  /** Every function of the template, whatever it is for; `resolve` says what stands for a setting left open. */
  readonly every: (resolve: (name: string) => string) => FunctionSettings[]
  readonly remove: () => Promise<void>
}

/** Builds everything and synthesizes the stack; functions are read from the template and their packed assets. */
export async function synthesizeSite(chosen: Readonly<Record<string, string>> = {}): Promise<Deployed> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-deployed-'))
  await buildAll({ root: places.root, out: folder })
  const { context } = JSON.parse(await readFile('cdk.json', 'utf8'))
  const app = new App({
    outdir: join(folder, 'cdk'),
    context: { ...context, ...chosen, 'aws:cdk:enable-asset-metadata': true, 'aws:cdk:bundling-stacks': [] },
  })
  new Rapporteur(app, 'Rapporteur', { functions: join(folder, 'functions') })
  const { directory } = app.synth()
  const text = await readFile(join(directory, 'Rapporteur.template.json'), 'utf8')
  const resources = Object.entries(Template.parse(JSON.parse(text)).Resources)
  return {
    settings: (name, resolved) => {
      const own = resources.filter(([id]) => id.startsWith(beginnings[name]))
      const [found] = own.flatMap(([, resource]) => functionIn(resource))
      if (!found) throw new Error(`The template has no function "${name}"`)
      return { name, ...settingsOf(found, directory, (open) => resolved[open]) }
    },
    every: (resolve) =>
      resources.flatMap(([name, resource]) =>
        functionIn(resource).map((found) => ({ name, ...settingsOf(found, directory, resolve) })),
      ),
    remove: () => rm(folder, { recursive: true }),
  }
}

function functionIn(resource: unknown): z.infer<typeof DeployedFunction>[] {
  const parsed = DeployedFunction.safeParse(resource)
  return parsed.success ? [parsed.data] : []
}

/** Every setting that the template leaves open must be resolved; none may be forgotten, none made up. */
function settingsOf(
  deployed: z.infer<typeof DeployedFunction>,
  directory: string,
  resolve: (name: string) => string | undefined,
) {
  const { Handler, MemorySize, Timeout, Environment } = deployed.Properties
  const variables = Object.entries(Environment.Variables).map(([name, value]) => {
    const given = typeof value === 'string' ? value : resolve(name)
    if (given === undefined) throw new Error(`The template leaves "${name}" open`)
    return [name, given] as const
  })
  return {
    asset: join(directory, deployed.Metadata['aws:asset:path']),
    handler: Handler,
    memoryMb: MemorySize,
    timeoutMs: Timeout * 1000,
    environment: Object.fromEntries(variables),
  }
}
