/**
 * Whether an error comes from the records or the bucket rather than from what they hold: then the same may succeed a
 * moment later. The AWS SDK leaves its mark on every error that it passes on.
 */
export function isServiceFault(error: unknown): boolean {
  return typeof error === 'object' && error !== null && '$metadata' in error
}
