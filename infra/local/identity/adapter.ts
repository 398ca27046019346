import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

interface Stored {
  readonly payload: AdapterPayload
  readonly until: number
}

/**
 * Keeps what lives for the minutes of a sign-in. Sessions of the provider are forgotten at once, so that it asks each
 * time who signs in: people of the cast take turns in one browser.
 */
export function forgetfulAdapter(now: () => Date): AdapterFactory {
  const all = new Map<string, Stored>()
  return (model) => ({ ...kept(all, model, now), ...(model === 'Session' && forgotten) })
}

function kept(all: Map<string, Stored>, model: string, now: () => Date): Adapter {
  const keyOf = (id: string) => `${model} ${id}`
  const find = (id: string) => {
    const stored = all.get(keyOf(id))
    return stored && stored.until > now().getTime() ? stored.payload : undefined
  }
  return {
    upsert: async (id, payload, expiresIn = 600) => {
      const at = now().getTime()
      for (const [key, { until }] of all) if (until <= at) all.delete(key)
      all.set(keyOf(id), { payload, until: at + expiresIn * 1000 })
    },
    find: async (id) => find(id),
    findByUid: async () => undefined,
    findByUserCode: async () => undefined,
    consume: async (id) => {
      const payload = find(id)
      if (payload) payload.consumed = Math.floor(now().getTime() / 1000)
    },
    destroy: async (id) => {
      all.delete(keyOf(id))
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of all) if (payload.grantId === grantId) all.delete(key)
    },
  }
}

const forgotten: Pick<Adapter, 'upsert'> = { upsert: async () => undefined }
