import { RemovalPolicy } from 'aws-cdk-lib'
import type { Settings } from './settings.ts'

/** What becomes of data when the stack, or the part that holds them, is removed. */
export function removalOf({ data }: Settings): RemovalPolicy {
  return data === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
}
