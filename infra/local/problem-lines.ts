import type { Problem } from '../../functions/problem.ts'

/** What is wrong with a file and what would be right, in lines from which editors find the place. */
export function problemLines(name: string, { message, details }: Problem): string[] {
  const places = details.flatMap((detail) => {
    const place = [name, detail.line].filter(Boolean).join(':')
    return [`  ${place} ${detail.message}`, ...(detail.suggestion ? [`    ${detail.suggestion}`] : [])]
  })
  return [message, ...places]
}
