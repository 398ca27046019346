import { build } from 'esbuild'
import { expect, it } from 'vitest'

it('does not load what few requests need before the first request', async () => {
  const packages = await packagesAtStart('functions/http.lambda.ts')
  const heavy =
    /^(remark|mdast-util-from|micromark|unified|@aws-sdk\/client-s3|jose|oauth4webapi|fflate|htmlparser2|stemmer|@orama)/
  expect(packages).toContain('@aws-sdk/client-dynamodb')
  expect(packages.filter((name) => heavy.test(name))).toEqual([])
})

/** The packages in the files that a bundle imports outright, and not only when they are asked for. */
async function packagesAtStart(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: { index: entry },
    outdir: 'out',
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'silent',
  })
  const seen = new Set<string>()
  const follow = (name: string): string[] => {
    const output = metafile.outputs[name]
    if (!output || seen.has(name)) return []
    seen.add(name)
    const imported = output.imports.filter(({ kind }) => kind === 'import-statement')
    return [...Object.keys(output.inputs), ...imported.flatMap(({ path }) => follow(path))]
  }
  const inputs = follow('out/index.js')
  return [...new Set(inputs.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []))].toSorted()
}
