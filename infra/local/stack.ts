import { join } from 'node:path'
import { startRecords } from './records.ts'
import { startS3 } from './s3/server.ts'

/** Where the data lie, the settings of the machine, the clock, and whom to tell that an engine broke down. */
export interface StackOptions {
  readonly dataDir: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => Date
  readonly onCrash: (message: string) => void
}

/** The running engines: their addresses, the settings with which AWS clients find them, and how they end. */
export interface Stack {
  readonly records: string
  readonly summaries: string
  readonly env: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}

const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'only-on-this-machine' }

/** Starts the engines that stand for DynamoDB and S3 on this machine, over one folder. */
export async function startStack({ dataDir, env, now, onCrash }: StackOptions): Promise<Stack> {
  const s3 = await startS3({ folder: join(dataDir, 'summaries'), credentials: CREDENTIALS, now })
  try {
    const records = await startRecords({ folder: join(dataDir, 'records'), env, onCrash })
    return {
      records: records.endpoint,
      summaries: s3.endpoint,
      env: {
        AWS_REGION: 'eu-central-1',
        AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
        AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
        AWS_ENDPOINT_URL_DYNAMODB: records.endpoint,
        AWS_ENDPOINT_URL_DYNAMODB_STREAMS: records.endpoint,
        AWS_ENDPOINT_URL_S3: s3.endpoint,
      },
      stop: async () => {
        await Promise.all([records.stop(), s3.stop()])
      },
    }
  } catch (error) {
    await s3.stop()
    throw error
  }
}
