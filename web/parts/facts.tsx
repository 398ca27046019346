import type { Child } from 'hono/jsx'

/** A fact: its label and its value; a fact without a value is not shown. */
export type Fact = readonly [label: string, value: Child]

/** Facts as a list of labels and values. */
export function Facts({ rows }: { rows: readonly Fact[] }) {
  const stated = rows.filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '')
  if (stated.length === 0) return null
  return (
    <dl class="facts">
      {stated.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
