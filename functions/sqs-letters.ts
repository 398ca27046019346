import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import { chunksOf } from './in-chunks.ts'
import { Letter, type LetterBox, type WaitingLetter } from './letters.ts'

/** For how long a message is hidden from others while it is done again, in seconds. */
const HIDDEN = 900

/** Letters in a queue of SQS. Lambda puts its own there, which name places in the stream and no keys. */
export function sqsLetters(QueueUrl: string, client = new SQSClient({})): LetterBox {
  return {
    put: async (letters) => {
      for (const chunk of chunksOf(letters, 10)) {
        const Entries = chunk.map((letter, at) => ({ Id: String(at), MessageBody: JSON.stringify(letter) }))
        const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }))
        if (Failed.length > 0) throw new Error(`Cannot lay ${Failed.length} changes aside: ${Failed[0]?.Code}`)
      }
    },
    waiting: async () => {
      const waiting: WaitingLetter[] = []
      for (;;) {
        const ask = { QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: HIDDEN, WaitTimeSeconds: 2 }
        const { Messages = [] } = await client.send(new ReceiveMessageCommand(ask))
        if (Messages.length === 0) return waiting
        waiting.push(...Messages.map((message) => waitingOf(client, QueueUrl, message)))
      }
    },
  }
}

function waitingOf(client: SQSClient, QueueUrl: string, { Body = '', ReceiptHandle }: Message): WaitingLetter {
  const letter = Letter.safeParse(contentOf(Body)).data
  return {
    ...(letter && { key: { pk: letter.pk, sk: letter.sk } }),
    done: async () => {
      await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))
    },
    leave: async () => {
      await client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }))
    },
  }
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
