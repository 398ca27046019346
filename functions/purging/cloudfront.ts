import { type CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront'
import type { Purge } from './purging.ts'

/** Purges a distribution of CloudFront; the same reference again is the same purge, and costs nothing more. */
export function cloudfrontPurge(client: CloudFrontClient, distribution: string): Purge {
  return async (reference, paths) => {
    await client.send(
      new CreateInvalidationCommand({
        DistributionId: distribution,
        InvalidationBatch: {
          CallerReference: reference,
          Paths: { Quantity: paths.length, Items: [...paths] },
        },
      }),
    )
  }
}
