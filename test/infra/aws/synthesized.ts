import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { App, type Stack, Validations } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { AwsSolutionsChecks } from 'cdk-nag'
import * as z from 'zod'
import { Rapporteur } from '../../../infra/aws/stack.ts'
import type { Resource } from './rules.ts'

/** What the tests read of a template; every resource keeps its own properties. */
const Resources = z.record(
  z.string(),
  z.looseObject({
    Type: z.string(),
    DeletionPolicy: z.string().optional(),
    Properties: z.record(z.string(), z.unknown()).default({}),
  }),
)

/** The properties of one resource of a template. */
export type Properties = Readonly<Record<string, unknown>>

/** A stack as it would be deployed. */
export interface Synthesized {
  readonly text: string
  readonly resources: readonly Resource[]
  /** The properties of every resource of a type. */
  of(type: string): Properties[]
  /** What becomes of the resources of a type when the stack is removed. */
  fatesOf(type: string): (string | undefined)[]
}

/** Synthesizes and checks the stack with the context of `cdk.json`, over empty functions; `change` may plant a fault. */
export function synthesize(
  settings: Readonly<Record<string, string>> = {},
  change: (stack: Stack) => void = () => undefined,
): Synthesized {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-cdk-'))
  try {
    const app = appIn(folder, settings)
    const stack = new Rapporteur(app, 'Rapporteur', { functions: emptyFunctions(folder) })
    change(stack)
    const template = Template.fromStack(stack).toJSON()
    const named = Resources.parse(template.Resources)
    const resources = Object.values(named)
    return {
      text: JSON.stringify(template),
      resources: Object.entries(named).map(([id, { Type, Properties }]) => ({ id, Type, Properties })),
      of: (type) => resources.filter(({ Type }) => Type === type).map(({ Properties }) => Properties),
      fatesOf: (type) => resources.filter(({ Type }) => Type === type).map(({ DeletionPolicy }) => DeletionPolicy),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** An app that reads what the deployed one reads, writes into a folder of its own and bundles nothing. */
export function appIn(folder: string, settings: Readonly<Record<string, string>>): App {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'))
  const app = new App({
    outdir: join(folder, 'out'),
    context: { ...context, ...settings, 'aws:cdk:bundling-stacks': [] },
  })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}

function emptyFunctions(folder: string): string {
  for (const name of globSync('*.lambda.ts', { cwd: 'functions' }).map((file) => basename(file, '.lambda.ts'))) {
    mkdirSync(join(folder, 'functions', name), { recursive: true })
    writeFileSync(join(folder, 'functions', name, 'index.mjs'), '')
  }
  return join(folder, 'functions')
}
