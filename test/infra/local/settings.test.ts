import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { startSettings } from '../../../infra/local/settings.ts'

it('has a port and a folder when nothing is chosen', () => {
  const usual = { port: 3000, dataDir: resolve('.data'), empty: false }
  expect([startSettings({}, []), startSettings({ PORT: '', DATA_DIR: '' }, [])]).toEqual([usual, usual])
})

it('takes what is chosen', () => {
  expect(startSettings({ PORT: '0', DATA_DIR: '/data' }, ['--empty'])).toEqual({
    port: 0,
    dataDir: '/data',
    empty: true,
  })
})

it.each(['http', '-1', '65536', '3000 '])('refuses the port "%s"', (PORT) => {
  expect(() => startSettings({ PORT }, [])).toThrow(
    `Cannot use the port "${PORT}": PORT is a number up to 65535, such as PORT=3001 npm start`,
  )
})

it('refuses a word it does not know', () => {
  expect(() => startSettings({}, ['--emtpy'])).toThrow(
    'Cannot start with "--emtpy": npm start -- --empty is all there is; see PORT and DATA_DIR',
  )
})
