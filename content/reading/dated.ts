/** A day without a year is no date of the grammar. */
export function dated(date: string | null): string | undefined {
  return date !== null && /^\d{4}(?:-\d{2}){0,2}$/u.test(date) ? date : undefined
}
