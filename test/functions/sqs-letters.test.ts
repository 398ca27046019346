import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { SQSClient } from '@aws-sdk/client-sqs'
import { expect, it, onTestFinished } from 'vitest'
import * as z from 'zod'
import type { Letter } from '../../functions/letters.ts'
import { sqsLetters } from '../../functions/sqs-letters.ts'
import { listen } from '../../infra/local/listen.ts'

const Asked = z.object({
  Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string() })).optional(),
  ReceiptHandle: z.string().optional(),
})
const md5 = (body: string) => createHash('md5').update(body).digest('hex')

/** A queue that answers as SQS does; what is received is hidden until it is deleted or made visible. */
async function aQueue(refuses = false) {
  const messages: { readonly body: string; hidden: boolean; handle: string }[] = []
  const answers: Record<string, (asked: z.infer<typeof Asked>) => unknown> = {
    SendMessageBatch: ({ Entries = [] }) => {
      if (refuses) return { Failed: Entries.map(({ Id }) => ({ Id, Code: 'Busy', SenderFault: false })) }
      for (const { MessageBody: body } of Entries) {
        messages.push({ body, hidden: false, handle: `handle-${messages.length}` })
      }
      return { Successful: Entries.map(({ Id, MessageBody }) => ({ Id, MD5OfMessageBody: md5(MessageBody) })) }
    },
    ReceiveMessage: () => {
      const given = messages.filter(({ hidden }) => !hidden).slice(0, 10)
      for (const message of given) message.hidden = true
      return {
        Messages: given.map(({ body, handle }) => ({ Body: body, MD5OfBody: md5(body), ReceiptHandle: handle })),
      }
    },
    DeleteMessage: ({ ReceiptHandle }) => {
      messages.splice(
        messages.findIndex(({ handle }) => handle === ReceiptHandle),
        1,
      )
      return {}
    },
    ChangeMessageVisibility: ({ ReceiptHandle }) => {
      for (const message of messages) if (message.handle === ReceiptHandle) message.hidden = false
      return {}
    },
  }
  const server = createServer(async (request, response) => {
    const [, verb = ''] = String(request.headers['x-amz-target']).split('.')
    const answer = answers[verb]?.(Asked.parse(JSON.parse(await text(request))))
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' })
    response.end(JSON.stringify(answer))
  })
  const { endpoint, stop } = await listen(server, 0)
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' }
  const client = new SQSClient({ endpoint, region: 'eu-central-1', credentials })
  onTestFinished(async () => {
    client.destroy()
    await stop()
  })
  return { messages, box: sqsLetters(`${endpoint}/1/lost`, client) }
}

const letter = (at: number): Letter => ({
  ...{ pk: `dossier#event-${at}`, sk: 'listing', reason: 'unreadable' },
  at: '2026-02-01T12:00:00.000Z',
})

it('keeps letters until they are done, and shows again at once what is left', async () => {
  const { messages, box } = await aQueue()
  await box.put(Array.from({ length: 12 }, (_, at) => letter(at)))
  expect(messages.map(({ body }) => JSON.parse(body))).toEqual(Array.from({ length: 12 }, (_, at) => letter(at)))
  const waiting = await box.waiting()
  expect(waiting.map(({ key }) => key?.pk)).toEqual(Array.from({ length: 12 }, (_, at) => `dossier#event-${at}`))
  for (const each of waiting.slice(1)) await each.done()
  expect(await box.waiting()).toEqual([])
  await waiting[0]?.leave()
  expect((await box.waiting()).map(({ key }) => key)).toEqual([{ pk: 'dossier#event-0', sk: 'listing' }])
})

it('names no key for what Lambda has put there', async () => {
  const { messages, box } = await aQueue()
  messages.push({ body: '{"DDBStreamBatchInfo":{"shardId":"1"}}', hidden: false, handle: 'a' })
  messages.push({ body: 'no JSON', hidden: false, handle: 'b' })
  expect((await box.waiting()).map((each) => 'key' in each)).toEqual([false, false])
})

it('fails where the queue takes a letter no more', async () => {
  const { box } = await aQueue(true)
  await expect(box.put([letter(1)])).rejects.toThrow('Cannot lay 1 changes aside: Busy')
})
