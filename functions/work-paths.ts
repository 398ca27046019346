/** The beginnings of all addresses that the workspace answers; all others are for everybody. */
export const workPaths = ['/desk', '/sign-in', '/sign-out', '/invitations', '/reminders'] as const

/** Whether an address, without its language, belongs to the workspace. */
export function isWorkPath(path: string): boolean {
  return workPaths.some((start) => path === start || path.startsWith(`${start}/`))
}
