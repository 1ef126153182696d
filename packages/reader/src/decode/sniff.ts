/** What a file is, by its first bytes and never by its name. */

/** `name` is for people: it fills the sentence “looks like …”. */
export type Kind = { readonly kind: 'pdf' | 'zip' | 'text' | 'locked' } | { readonly kind: 'other'; readonly name: string }

const SIGNATURES: readonly (readonly [name: string, offset: number, bytes: string])[] = [
  ['JPEG', 0, '\xFF\xD8\xFF'],
  ['PNG', 0, '\x89PNG\r\n'],
  ['GIF', 0, 'GIF87a'],
  ['GIF', 0, 'GIF89a'],
  ['TIFF', 0, 'II*\0'],
  ['TIFF', 0, 'MM\0*'],
  ['WebP', 8, 'WEBPVP8'],
  ['HEIC / MP4', 4, 'ftyp'],
  ['RTF', 0, '{\\rtf'],
  ['PostScript', 0, '%!PS'],
  ['gzip', 0, '\x1F\x8B\x08'],
  ['bzip2', 0, 'BZh91AY&SY'],
  ['xz', 0, '\xFD7zXZ\0'],
  ['7-Zip', 0, "7z\xBC\xAF'\x1C"],
  ['RAR', 0, 'Rar!\x1A\x07'],
  ['CAJ', 0, 'CAJ\0'],
  ['CAJ (HN)', 0, 'HN\0'],
  ['CAJ (KDH)', 0, 'KDH '],
  ['SQLite', 0, 'SQLite format 3\0'],
  ['ELF', 0, '\x7FELF'],
  ['WebAssembly', 0, '\0asm'],
  ['MHTML', 0, 'MIME-Version:'],
  ['ZIP', 0, 'PK\x05\x06'],
]

const OLE = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'

/** What a file is by its first bytes, whatever its name says; `text` where no signature is known. */
export function sniff(bytes: Uint8Array): Kind {
  const head = latin1(bytes.subarray(0, 1024))
  if (head.startsWith('PK\x03\x04')) return { kind: 'zip' }
  if (isPdf(head)) return { kind: 'pdf' }
  if (head.startsWith(OLE)) return oleKind(bytes)
  if (isBitmap(head, bytes.length)) return { kind: 'other', name: 'BMP' }
  if (head.startsWith('MZ') && head.includes('\0')) return { kind: 'other', name: 'EXE' }
  const found = SIGNATURES.find(([, offset, signature]) => head.startsWith(signature, offset))
  return found ? { kind: 'other', name: found[0] } : { kind: 'text' }
}

/** Readers accept junk before the header, so it may stand anywhere in the first kilobyte, but on a line of its own. */
function isPdf(head: string): boolean {
  const at = head.search(/%PDF-\d\.\d/)
  return at === 0 || (at > 0 && /[\r\n\0\xBF\s]$/.test(head.slice(0, at)) && /[\r\n][^\r\n]*[\x80-\xFF]{4}|obj/.test(head.slice(at)))
}

/** “BM” may also begin a text, so the length that the header states must be that of the file. */
function isBitmap(head: string, length: number): boolean {
  if (!head.startsWith('BM') || head.length < 14) return false
  const stated = [2, 3, 4, 5].reduce((sum, at, i) => sum + head.charCodeAt(at) * 256 ** i, 0)
  return stated === length || head.slice(6, 10) === '\0\0\0\0'
}

/** A .docx with a password is an OLE file too, and the person should hear that rather than “DOC”. */
function oleKind(bytes: Uint8Array): Kind {
  const head = latin1(bytes.subarray(0, 1 << 16)).replaceAll('\0', '')
  const tail = latin1(bytes.subarray(Math.max(0, bytes.length - (1 << 16)))).replaceAll('\0', '')
  const names = head + tail
  if (names.includes('EncryptedPackage')) return { kind: 'locked' }
  const other = names.includes('Workbook') ? 'XLS (Excel 97–2003)' : 'DOC / XLS / PPT (Office 97–2003)'
  return { kind: 'other', name: names.includes('WordDocument') ? 'DOC (Word 97–2003)' : other }
}

/** One character for each byte. */
export function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode.apply(null, bytes.subarray(i, i + 8192) as unknown as number[])
  return text
}

/** What else a zip may be, by the names in it. */
export function zipName(names: readonly string[]): string {
  const starts = (prefix: string) => names.some(name => name.startsWith(prefix))
  if (starts('xl/')) return 'XLSX'
  if (starts('ppt/')) return 'PPTX'
  if (starts('OFD.xml')) return 'OFD'
  if (names.includes('META-INF/container.xml')) return 'EPUB'
  return names.includes('content.xml') ? 'ODF' : 'ZIP'
}
