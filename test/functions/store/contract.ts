import { describe } from 'vitest'
import type { Store } from '../../../functions/store/store.ts'
import { editionsContract } from './contract-editions.ts'
import { listsContract } from './contract-lists.ts'
import { mentionsContract } from './contract-mentions.ts'
import { registersContract } from './contract-registers.ts'

/** What every adapter of the store keeps to, whatever lies beneath it. */
export function storeContract(open: () => Promise<Store>): void {
  describe('editions', () => editionsContract(open))
  describe('lists', () => listsContract(open))
  describe('mentions', () => mentionsContract(open))
  describe('registers', () => registersContract(open))
}
