import type { Problem } from '@lantu/model/api/problem'
import { tellConnection } from './connection.ts'

/** A refusal of the server, or the lack of one, in both languages. */
export class ApiError extends Error {
  readonly zh: string
  readonly en: string
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, zh: string, en: string) {
    super(en)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.zh = zh
    this.en = en
  }
}

const root = '/api/v1'
type Query = Record<string, string | number | undefined>

function address(path: string, query?: Query): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined && value !== '') parameters.set(name, String(value))
  const text = parameters.toString()
  return root + path + (text ? `?${text}` : '')
}

async function refusal(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined
  const zh = problem?.zh ?? `服务器答复 ${response.status}，没有说明原因。请稍后再试。`
  const en = problem?.en ?? `The server answered ${response.status} without a reason. Please try again later.`
  return new ApiError(response.status, problem?.code ?? String(response.status), zh, en)
}

async function send<T>(path: string, init: RequestInit, query?: Query): Promise<T> {
  let response: Response
  try {
    response = await fetch(address(path, query), init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    tellConnection(false)
    throw new ApiError(
      0,
      'offline',
      '连不上蓝图的服务。请确认它正在运行，再试一次。',
      'Lantu cannot be reached. Check that it is running and try again.',
    )
  }
  tellConnection(true)
  if (!response.ok) throw await refusal(response)
  return (await response.json()) as T
}

export function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return send<T>(path, { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) }, query)
}

/** Every post carries a key of its own, so that a repeated request is done once. */
export function post<T>(path: string, body: unknown, version?: number): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json', 'idempotency-key': crypto.randomUUID() }
  if (version !== undefined) headers['if-match'] = `"${version}"`
  if (body instanceof FormData) return send<T>(path, { method: 'POST', headers, body })
  headers['content-type'] = 'application/json'
  return send<T>(path, { method: 'POST', headers, body: JSON.stringify(body ?? {}) })
}
