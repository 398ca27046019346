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

/** A function just as the template deploys it: its packed files, its handler, its limits and its settings. */
export interface Deployed {
  readonly settings: (resolved: Resolved) => FunctionSettings
  readonly remove: () => Promise<void>
}

/** Builds everything and synthesizes the stack; the function is read from the template and its packed asset. */
export async function synthesizeSite(): Promise<Deployed> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-deployed-'))
  await buildAll({ root: places.root, out: folder })
  const { context } = JSON.parse(await readFile('cdk.json', 'utf8'))
  const app = new App({
    outdir: join(folder, 'cdk'),
    context: { ...context, 'aws:cdk:enable-asset-metadata': true, 'aws:cdk:bundling-stacks': [] },
  })
  new Rapporteur(app, 'Rapporteur', { functions: join(folder, 'functions') })
  const { directory } = app.synth()
  const text = await readFile(join(directory, 'Rapporteur.template.json'), 'utf8')
  const [site] = Object.values(Template.parse(JSON.parse(text)).Resources).flatMap(functionIn)
  if (!site) throw new Error('The template has no function')
  return {
    settings: (resolved) => settingsOf(site, directory, resolved),
    remove: () => rm(folder, { recursive: true }),
  }
}

function functionIn(resource: unknown): z.infer<typeof DeployedFunction>[] {
  const parsed = DeployedFunction.safeParse(resource)
  return parsed.success ? [parsed.data] : []
}

/** Every setting that the template leaves open must be resolved; none may be forgotten, none made up. */
function settingsOf(site: z.infer<typeof DeployedFunction>, directory: string, resolved: Resolved): FunctionSettings {
  const { Handler, MemorySize, Timeout, Environment } = site.Properties
  const variables = Object.entries(Environment.Variables).map(([name, value]) => {
    const given = typeof value === 'string' ? value : resolved[name]
    if (given === undefined) throw new Error(`The template leaves "${name}" open`)
    return [name, given] as const
  })
  return {
    name: 'site',
    asset: join(directory, site.Metadata['aws:asset:path']),
    handler: Handler,
    memoryMb: MemorySize,
    timeoutMs: Timeout * 1000,
    environment: Object.fromEntries(variables),
  }
}
