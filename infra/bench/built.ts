import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildAll, places } from '../build.ts'
import type { getEvent } from './http-event.ts'

/** What answers the events of an HTTP API. */
export type Handler = (event: ReturnType<typeof getEvent>) => Promise<unknown>

/** A function as it is built and deployed, in this process. */
export async function builtHandler(name: 'http' | 'work'): Promise<Handler> {
  await buildAll()
  const file = join(places.out, 'functions', name, 'index.mjs')
  const { handler }: { readonly handler: Handler } = await import(pathToFileURL(file).href)
  return (event) => quietly(() => handler(event))
}

let underWay = 0

/** A function writes a line of its log for each request; among the figures they would only be in the way. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  underWay += 1
  process.stdout.write = () => true
  try {
    return await work()
  } finally {
    underWay -= 1
    if (underWay === 0) process.stdout.write = write
  }
}

const { write } = process.stdout

/** Requests a second, so many in all and so many at once. */
export async function rate(
  handler: Handler,
  event: ReturnType<typeof getEvent>,
  { requests, atOnce }: { readonly requests: number; readonly atOnce: number },
): Promise<number> {
  let left = requests
  const start = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left-- > 0) bodyOf(await handler(event))
    }),
  )
  return requests / ((performance.now() - start) / 1000)
}

/** The body of an answer. An error is answered faster than a page: it must not count. */
export function bodyOf(answer: unknown): string {
  const well = typeof answer === 'object' && answer !== null && 'statusCode' in answer && answer.statusCode === 200
  if (!well || !('body' in answer))
    throw new Error(`Cannot measure: the route answered ${JSON.stringify(answer).slice(0, 200)}`)
  return String(answer.body)
}
