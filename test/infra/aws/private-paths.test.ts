import { expect, it } from 'vitest'
import { privatePaths } from '../../../infra/aws/delivery.ts'

it('keeps nothing of what the workspace answers, in every language and without one', () => {
  expect(privatePaths).toEqual([
    ...['/desk*', '/??/desk*', '/sign-in*', '/??/sign-in*'],
    ...['/sign-out*', '/??/sign-out*', '/invitations*', '/??/invitations*'],
    ...['/reminders*', '/??/reminders*'],
  ])
})
