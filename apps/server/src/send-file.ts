import type { FastifyReply } from 'fastify'

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Sends a file that was just written, to be saved under its title. */
export function sendFile(reply: FastifyReply, title: string, format: keyof typeof TYPES, bytes: Uint8Array): FastifyReply {
  const name = encodeURIComponent(`${title}.${format}`)
  return reply
    .header('content-type', TYPES[format])
    .header('content-disposition', `attachment; filename="lantu.${format}"; filename*=UTF-8''${name}`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes))
}
