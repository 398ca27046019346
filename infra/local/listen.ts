import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Service } from './service.ts'

const PATIENCE = 3000
const STEP = 20

/** Opens a port of this machine only, any free one for 0; it stops when the requests under way are answered. */
export async function listen(server: Server, port: number): Promise<Service> {
  const underWay = new Set<ServerResponse>()
  server.on('request', (_, response) => {
    underWay.add(response)
    response.once('close', () => underWay.delete(response))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The server does not listen on a port')
  return { endpoint: `http://127.0.0.1:${address.port}`, stop: () => stop(server, underWay) }
}

/** @NOTE Node counts a visitor who has not asked anything yet as busy, so what is under way is counted here. */
async function stop(server: Server, underWay: ReadonlySet<ServerResponse>): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  for (let waited = 0; underWay.size > 0 && waited < PATIENCE; waited += STEP) await pause(STEP)
  server.closeAllConnections()
  await closed
}
