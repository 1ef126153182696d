import { LantuError } from '@lantu/model/errors'
import type { FastifyInstance } from 'fastify'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])
export const isLoopback = (host: string): boolean => LOOPBACK.has(host.toLowerCase())

const hostOf = (header: string) => header.replace(/:\d+$/, '')
const originHost = (origin: string) => /^https?:\/\/([^/]+)$/.exec(origin)?.[1]

/**
 * While nobody signs in, only this machine may ask: the Host must be a name of it (another name may have been rebound to it),
 * and what changes something must come from our own pages.
 */
export function guard(app: FastifyInstance, openToNetwork: boolean): void {
  app.addHook('onRequest', async request => {
    const host = request.headers.host ?? ''
    if (!openToNetwork && !isLoopback(hostOf(host))) throw new LantuError('access.denied')
    if (request.method === 'GET' || request.method === 'HEAD') return
    const { origin } = request.headers
    if (origin !== undefined && originHost(origin) !== host) throw new LantuError('access.denied')
    if (request.headers['sec-fetch-site'] === 'cross-site') throw new LantuError('access.denied')
  })
}
