import { fromItem, toItem } from '../store/items.ts'
import type { Fault } from './fault.ts'
import { faultAt, readItem, type StoredItem } from './holdings.ts'
import type { Seen } from './seen.ts'

/** What is wrong with an item that says who is reminded how, or what became of a reminder. */
export function reminderFaults(seen: Seen, item: StoredItem): readonly Fault[] {
  const [kind, name = ''] = item.pk.split('#')
  if (kind === 'reminder-key') return readItem(item, fromItem.reminderKey, toItem.reminderKey).faults
  if (kind === 'reminder-day') {
    return readItem(item, fromItem.reminderDay, ({ day }) => toItem.reminderDay(day, item.rev ?? 0)).faults
  }
  if (item.sk === 'told') return readItem(item, fromItem.told, toItem.told).faults
  if (item.sk.startsWith('reminder#')) return readItem(item, fromItem.reminder, toItem.reminder).faults
  if (item.sk !== 'mailbox') return [faultAt(item, 'unknown-item', 'Nothing that a mailbox has is called so')]
  seen.toAccounts.push({ key: `${item.pk} ${item.sk}`, to: name })
  return readItem(item, fromItem.mailbox, toItem.mailbox).faults
}
