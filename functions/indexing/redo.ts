import type { DynamoDBRecord } from 'aws-lambda'
import { indexing, subjectOf } from '../indexing.ts'
import type { Letter } from '../letters.ts'
import { type Consumer, nameOfKey } from '../redrive.ts'
import { reindex } from '../reindex.ts'
import type { Key } from '../store/keys.ts'
import type { IndexTools } from './make-current.ts'

/** The writer of the index, asked to take changes in once more. */
export function indexAgain(tools: IndexTools): Consumer {
  return {
    redo: async (keys) => {
      const aside: Letter[] = []
      const setAside = async (letters: readonly Letter[]) => void aside.push(...letters)
      const Records = keys.map(recordOf)
      const { batchItemFailures } = await indexing({ ...tools, setAside })({ Records })
      const first = Records.findIndex(({ dynamodb }) =>
        batchItemFailures.some(({ itemIdentifier }) => itemIdentifier === dynamodb?.SequenceNumber),
      )
      const unreadable = new Set(aside.map(nameOfKey))
      const asked = new Set(keys.map((key) => nameOfKey(subjectOf(key))))
      const others = aside.filter((letter) => !asked.has(nameOfKey(letter)))
      if (others.length > 0) await tools.setAside(others)
      return keys.filter((key, at) => (first >= 0 && at >= first) || unreadable.has(nameOfKey(subjectOf(key))))
    },
    rebuild: async () => {
      await reindex(tools)
    },
  }
}

function recordOf({ pk, sk }: Key, at: number): DynamoDBRecord {
  return { dynamodb: { SequenceNumber: String(at), Keys: { pk: { S: pk }, sk: { S: sk } } } }
}
