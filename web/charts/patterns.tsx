import type { Tone } from '../parts/standing.tsx'

/** The fills of the charts: one pattern for each look, so that they can be told apart in grey and on paper. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-moving`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" class="ground" />
        <rect width="3" height="6" class="ink" />
      </pattern>
      <pattern id={`${id}-back`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="6" height="6" class="back" />
        <rect width="1.5" height="6" class="ground" />
      </pattern>
      <pattern id={`${id}-unknown`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" class="ground" />
        <circle cx="3" cy="3" r="0.9" class="soft" />
      </pattern>
      <pattern id={`${id}-still`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" class="ground" />
        <rect y="2" width="6" height="1.5" class="soft" />
      </pattern>
    </defs>
  )
}

/** The fill of a look within a chart. */
export function fillOf(id: string, tone: Tone): string {
  return tone === 'done' ? 'currentColor' : `url(#${id}-${tone})`
}
