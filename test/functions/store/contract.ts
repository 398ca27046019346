import { describe } from 'vitest'
import type { Store } from '../../../functions/store/store.ts'
import { editionsContract } from './editions.contract.ts'
import { listsContract } from './lists.contract.ts'
import { mentionsContract } from './mentions.contract.ts'
import { registersContract } from './registers.contract.ts'

/** What every adapter of the store keeps to, whatever lies beneath it. */
export function storeContract(open: () => Promise<Store>): void {
  describe('editions', () => editionsContract(open))
  describe('lists', () => listsContract(open))
  describe('mentions', () => mentionsContract(open))
  describe('registers', () => registersContract(open))
}
