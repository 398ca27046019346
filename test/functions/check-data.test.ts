import { describe, expect, it } from 'vitest'
import { checkData } from '../../functions/check-data.ts'
import { isDamage } from '../../functions/checking/fault.ts'
import { damages, doDamage } from './checking/damage.ts'
import { aKeptInstance } from './checking/instance.ts'

/** Which of the things that a damage may hit it does hit; the day decides, and a failure prints it. */
const seed = Math.floor(Date.now() / 86_400_000)

describe('checking what an instance keeps', () => {
  it('finds each kind of damage and nothing else, and nothing at all in an instance after a year of use', async () => {
    const instance = await aKeptInstance()
    expect(await checkData(instance)).toEqual([])
    const missed: unknown[] = []
    for (const damage of damages) {
      const undo = await doDamage(instance, damage, seed)
      const codes = (await checkData(instance)).filter(isDamage).map(({ code }) => code)
      await undo()
      const unrelated = codes.filter((code) => code !== damage.code && !damage.beside?.includes(code))
      if (!codes.includes(damage.code) || unrelated.length > 0) missed.push([seed, damage.name, codes])
    }
    expect(missed).toEqual([])
    expect(await checkData(instance)).toEqual([])
  }, 480_000)
})
