import { expect, it } from 'vitest'
import { workPaths } from '../../../functions/work-paths.ts'
import { privateParts, privatePaths } from '../../../infra/aws/delivery.ts'

it('keeps nothing of what the workspace answers', () => {
  expect(privateParts.map((part) => `/${part}`)).toEqual([...workPaths])
})

it('does so in every language, and without one', () => {
  expect(privatePaths.slice(0, 2)).toEqual(['/desk*', '/??/desk*'])
  expect(privatePaths).toHaveLength(2 * privateParts.length)
})
