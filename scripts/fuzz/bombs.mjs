// Small files that would unpack to much, and the bare Word file that they are made of.
import { strToU8, zipSync, zlibSync } from 'fflate'

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
export const wordFile = body =>
  zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })

/** Small files that would unpack to much. */
export function bomb(random) {
  const zeros = new Uint8Array(30_000_000)
  const kind = random.whole(0, 3)
  if (kind === 0) return zipSync({ '[Content_Types].xml': strToU8(TYPES), 'word/document.xml': zeros })
  if (kind === 1) {
    const zip = wordFile('<w:p><w:r><w:t>粮食</w:t></w:r></w:p>')
    const view = new DataView(zip.buffer, zip.byteOffset)
    // a directory that lies about sizes
    for (let at = 0; at + 30 < zip.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, random.whole(0, 2 ** 31), true)
    return zip
  }
  if (kind === 2)
    return zipSync(
      Object.fromEntries([['word/document.xml', strToU8('<w:p/>')], ...Array.from({ length: 5000 }, (_, i) => [`a${i}`, strToU8('')])]),
    )
  const stream = zlibSync(strToU8('q 1 0 0 1 0 0 cm '.repeat(2_000_000)), { level: 9 })
  const head = `%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`
  const tail = '\nendstream\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n'
  return Uint8Array.from([...strToU8(head), ...stream, ...strToU8(tail)])
}
