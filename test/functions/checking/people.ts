import type { Viewer } from '../../../content/model/viewer.ts'
import { viewers } from '../../viewers.ts'

/** The people of the instance, each with an account. */
export const people = {
  head: withAccount(viewers.head, 'a'),
  editor: withAccount(viewers.editor, 'b'),
}

function withAccount(viewer: Viewer, letter: string) {
  const user = { id: `u${letter.repeat(24)}`, name: viewer.user?.name ?? '' }
  return { user, memberships: viewer.memberships.map((membership) => ({ ...membership, user: user.id })) }
}
