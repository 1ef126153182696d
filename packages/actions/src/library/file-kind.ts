/** What a file is by its first bytes; null for what the library does not keep. Names and stated types are not believed. */

const text = (bytes: Uint8Array, from: number, length: number) => String.fromCharCode(...bytes.subarray(from, from + length))

function officeKind(bytes: Uint8Array): string | null {
  // the names of the parts stand in the clear in the archive; the first kilobytes tell
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192)).toString('latin1')
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (head.includes('word/') || all.includes('word/document.xml'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  if (head.includes('xl/') || all.includes('xl/workbook.xml')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return null
}

export function fileKind(bytes: Uint8Array): string | null {
  if (bytes.length < 12) return null
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  if (text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP') return 'image/webp'
  if (text(bytes, 0, 5) === '%PDF-') return 'application/pdf'
  if (text(bytes, 0, 4) === 'PK\x03\x04') return officeKind(bytes)
  return null
}
