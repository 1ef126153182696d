import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Decided } from '@lantu/model/api/decision'
import type { ImportJob } from '@lantu/model/api/import'
import type { Problem } from '@lantu/model/api/problem'
import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownFolders, type Serving, serve } from './serve.ts'

const corpus = (name: string) => readFileSync(join(ownFolders().demo, name))
let dataFolder: string
let server: Serving
const logged: string[] = []

const api = (path: string, init?: RequestInit) => fetch(`${server.url}/api/v1${path}`, init)
const json = async <T>(response: Response) => (await response.json()) as T
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  api(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
const upload = (name: string, bytes: Uint8Array, headers: Record<string, string> = {}) => {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), name)
  return api('/imports', { method: 'POST', headers, body: form })
}

/** A request with headers that fetch would set itself. */
const raw = (headers: Record<string, string>, method = 'GET', path = '/api/v1/plans') =>
  new Promise<number>((resolve, reject) => {
    const asked = request(server.url + path, { method, headers }, response => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asked.on('error', reject)
    asked.end()
  })

async function finished(id: string): Promise<ImportJob> {
  const text = await (await api(`/imports/${id}/events`)).text()
  const last = text.trim().split('\n\n').at(-1) ?? ''
  return JSON.parse(last.replace(/^data: /, '')) as ImportJob
}

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'lantu-server-'))
  server = await serve({ port: 0, dataFolder, log: line => logged.push(line), env: { LANTU_AUTHORITY_NAME: '青川湖市' } })
}, 120_000)
afterAll(async () => {
  await server?.stop()
  await rm(dataFolder, { recursive: true, force: true })
})

describe('the HTTP interface', () => {
  let first: RegisteredStatement

  it('imports a file, tells its progress, and reads it once however often it is sent', async () => {
    const key = { 'idempotency-key': 'first-import-0001' }
    const [one, two] = await Promise.all([
      upload('outline.docx', corpus('outline.docx'), key),
      upload('outline.docx', corpus('outline.docx'), key),
    ])
    expect([one.status, two.status]).toEqual([202, 202])
    const job = await json<ImportJob>(one)
    expect((await json<ImportJob>(two)).id).toBe(job.id)
    expect(one.headers.get('location')).toBe(`/api/v1/imports/${job.id}`)
    expect(await finished(job.id)).toMatchObject({ step: 'done', duplicate: false })
    const other = await upload('other.txt', new TextEncoder().encode('别的文件'), key)
    expect(other.status).toBe(422)
    expect((await json<Problem>(other)).code).toBe('idempotency.mismatch')
  })

  it('answers what it cannot read with a sentence in both languages', async () => {
    const job = await json<ImportJob>(await upload('../../etc/scan.pdf', new TextEncoder().encode('%PDF-1.4\nbroken')))
    expect(job.fileName).toBe('scan.pdf')
    const done = await finished(job.id)
    expect(done).toMatchObject({ step: 'failed' })
    expect(done.error?.zh).toMatch(/。$/)
    expect((await upload('empty.txt', new Uint8Array())).status).toBe(422)
    expect((await post('/imports', {})).status).toBe(400)
  })

  it('edits with the version that was seen, and with no other', async () => {
    const { items } = await json<{ items: RegisteredStatement[] }>(await api('/statements?kind=observation&limit=2'))
    first = items[0] as RegisteredStatement
    const without = await post(`/statements/${first.id}/accept`, {})
    expect(without.status).toBe(428)
    expect(without.headers.get('content-type')).toContain('application/problem+json')
    const seen = { 'if-match': `"${first.version}"` }
    const accepted = await post(`/statements/${first.id}/accept`, {}, seen)
    expect(accepted.status).toBe(200)
    expect(accepted.headers.get('etag')).toBe(`"${first.version + 1}"`)
    expect((await post(`/statements/${first.id}/reject`, {}, seen)).status).toBe(412)
    expect((await post('/decisions/undo', {})).status).toBe(200)
    const bulk = await json<Decided & { count: number }>(await post('/decisions/bulk', { verb: 'accept', minConfidence: 0.85 }))
    expect(bulk.count).toBeGreaterThan(50)
    expect((await json<{ items: unknown[] }>(await api('/indicators'))).items.length).toBeGreaterThan(10)
  })

  it('names the field of a request that is not valid', async () => {
    const answer = await api('/statements?kind=poem')
    expect(answer.status).toBe(400)
    expect((await json<Problem>(answer)).en).toContain('kind')
    expect((await api('/statements/not-a-uuid')).status).toBe(400)
    expect((await api('/documents/00000000-0000-4000-8000-000000000000')).status).toBe(404)
    expect((await api('/nothing')).status).toBe(404)
    expect((await post('/plans', { title: '' })).status).toBe(400)
  })

  it('refuses values that no column holds, and things that are not there', async () => {
    const sign = await post('/meetings', { title: 'a\u0000b', heldOn: '2024-06-30' })
    expect(sign.status).toBe(400)
    expect((await json<Problem>(sign)).zh).toContain('U+0000')
    expect((await api('/search?q=%00x')).status).toBe(400)
    expect((await api('/library/dispatch?month=0000-01')).status).toBe(400)
    const task = { list: 'own', title: '建一座桥' }
    for (const of of ['planId', 'meetingItemId'])
      expect((await post('/tasks', { ...task, [of]: '00000000-0000-4000-8000-000000000000' })).status).toBe(404)
    const rules = { name: '试', rules: [{ light: 'ahead', when: [] }], validFrom: '2024-13-45' }
    expect((await post('/light-rules', rules, { 'if-match': '"0"' })).status).toBe(400)
  })

  it('withdraws no document that something rests on, and brings back none that was not withdrawn', async () => {
    const withdrawn = await post(`/documents/${first.documentId}/withdraw`, {})
    expect([withdrawn.status, (await json<Problem>(withdrawn)).code]).toEqual([409, 'document.rested-on'])
    expect((await post(`/documents/${first.documentId}/restore`, {})).status).toBe(409)
    expect((await post('/documents/00000000-0000-4000-8000-000000000000/withdraw', {})).status).toBe(404)
  })

  it('serves the original as a download that cannot run', async () => {
    const answer = await api(`/documents/${first.documentId}/original`)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await answer.arrayBuffer()).equals(corpus('outline.docx'))).toBe(true)
  })

  it('answers only to names of this machine, and changes nothing for foreign pages', async () => {
    expect(await raw({ host: 'lantu.example.com' })).toBe(403)
    const own = new URL(server.url).host
    expect(await raw({ host: own })).toBe(200)
    expect(await raw({ host: own, origin: 'https://evil.example' }, 'POST', '/api/v1/decisions/undo')).toBe(403)
  })

  it('says nothing of a client that goes away while it sends, and goes on', async () => {
    const before = logged.length
    for (const path of ['/api/v1/imports', '/api/v1/library/imports/preview'])
      await new Promise<void>(resolve => {
        const asked = request(server.url + path, {
          method: 'POST',
          headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '900000' },
        })
        asked.on('error', () => resolve())
        asked.on('close', () => resolve())
        asked.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\nhalf of it')
        setTimeout(() => asked.destroy(), 100)
      })
    await expect.poll(async () => (await api('/plans')).status).toBe(200)
    await new Promise(done => setTimeout(done, 200))
    expect(logged.slice(before)).toEqual([])
  })

  it('pages through the imports to the oldest', async () => {
    const all = await json<{ items: ImportJob[] }>(await api('/imports'))
    const first = await json<{ items: ImportJob[]; next: string }>(await api('/imports?limit=1'))
    const second = await json<{ items: ImportJob[] }>(await api(`/imports?limit=1&cursor=${first.next}`))
    expect([...first.items, ...second.items].map(job => job.id)).toEqual(all.items.slice(0, 2).map(job => job.id))
  })

  it('describes itself', async () => {
    const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as { openapi: string; paths: Record<string, unknown> }
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toContain('/api/v1/statements/{id}/accept')
    expect((await fetch(`${server.url}/ready`)).status).toBe(200)
  })

  it('refuses to open to the network while nobody signs in', async () => {
    await expect(serve({ port: 0, dataFolder, host: '0.0.0.0', env: {} })).rejects.toMatchObject({ code: 'network.closed' })
  })
})
