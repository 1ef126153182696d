import { LantuError } from '@lantu/model/errors'
import type { FastifyRequest } from 'fastify'

export interface UploadedFile {
  readonly bytes: Uint8Array
  /** As the client calls it: a name to show, never a path to open. */
  readonly name: string
  /** What a field of the form says; undefined where it is absent or empty. */
  field(name: string): string | undefined
}

/** The one file of a form with its fields (multipart/form-data). Throws `request.invalid` where the request is no form or has no file. */
export async function uploadedFile(request: FastifyRequest): Promise<UploadedFile> {
  if (!request.isMultipart()) throw new LantuError('request.invalid', { reason: 'multipart/form-data' })
  const part = await request.file()
  if (!part) throw new LantuError('request.invalid', { reason: 'file' })
  const bytes = await part.toBuffer()
  const field = (name: string) => {
    const found = part.fields[name] as { value?: unknown } | undefined
    return typeof found?.value === 'string' && found.value !== '' ? found.value : undefined
  }
  return { bytes, name: part.filename, field }
}
