import { Decision } from '../../content/reading/decision.ts'
import { Problem } from '../problem.ts'

/** The fields of a form as they were sent, one after the other; files are not among them. */
export type Sent = readonly (readonly [name: string, value: string])[]

/** What was sent with a form. */
export async function sentIn(request: Request): Promise<Sent> {
  const form = await request.formData()
  return [...form.entries()].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
}

/** The decision that a form of the review states. */
export function decisionIn(sent: Sent): Decision {
  const decision = Decision.safeParse(stated(sent))
  if (decision.success) return decision.data
  const [issue] = decision.error.issues
  throw new Problem('bad-request', `Cannot take the decision: "${issue?.path.join('.')}" is not as expected`)
}

function stated(sent: Sent): unknown {
  const typed = new Map(sent)
  const kind = typed.has('take') ? 'take' : typed.get('kind')
  switch (kind) {
    case 'accept':
    case 'drop':
      return { kind, records: sent.flatMap(([name, value]) => (name === 'records' ? [value] : [])) }
    case 'edit':
      return { kind, record: typed.get('record'), fields: fieldsIn(sent) }
    case 'merge':
      return { kind, record: typed.get('record'), into: typed.get('into') }
    case 'split':
      return { kind, record: typed.get('record'), at: typed.get('at') }
    case 'move':
      return { kind, record: typed.get('record'), under: typed.get('under') || null }
    case 'accept-sure':
      return { kind }
    case 'take':
      return takeIn(typed)
    case 'resolve':
      return { kind, record: typed.get('record'), entry: typed.get('entry') || null }
    case 'settle':
      return { kind, message: Number(typed.get('message')) }
    default:
      return { kind }
  }
}

function fieldsIn(sent: Sent): Record<string, string> {
  const fields = sent.filter(([name]) => name.startsWith('field.'))
  return Object.fromEntries(fields.map(([name, value]) => [name.slice('field.'.length), value]))
}

/** What a passage is made of: an ask, a finding, or a person by the role that they had. */
function takeIn(typed: ReadonlyMap<string, string>): unknown {
  const [as, passage] = (typed.get('take') ?? '').split(' ')
  const words = typed.get('words')
  if (as === 'recommendation' || as === 'outcome') return { kind: 'take', passage, as, ...(words && { words }) }
  return { kind: 'take-person', passage, role: as }
}

/** The revision of the draft that the sender of a form saw. */
export function seenIn(sent: Sent): { readonly rev: number } {
  const rev = Number(new Map(sent).get('rev'))
  if (Number.isInteger(rev) && rev > 0) return { rev }
  throw new Problem('bad-request', 'Cannot take the form: it does not say which revision it is about')
}
