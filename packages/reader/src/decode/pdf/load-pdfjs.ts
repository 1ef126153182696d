/** Where pdf.js finds the character maps and fonts of PDFs that do not carry their own; addresses that end in `/`. */
export interface PdfFiles {
  readonly cMapUrl: string
  readonly standardFontDataUrl: string
}

/** In Node the files lie beside the package; a web page must say where it serves them. */
async function ownFiles(): Promise<PdfFiles | undefined> {
  if (typeof process === 'undefined' || !process.versions?.node) return undefined
  const { createRequire } = await import('node:module')
  const { dirname, join, sep } = await import('node:path')
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return { cMapUrl: join(folder, 'cmaps') + sep, standardFontDataUrl: join(folder, 'standard_fonts') + sep }
}

/** pdf.js, legacy build. */
export const loadPdfJs = () => import('pdfjs-dist/legacy/build/pdf.mjs')

/** Opens a file: no network, no evaluation of strings, no drawing. */
export async function loadPdf(bytes: Uint8Array, files?: PdfFiles) {
  const pdfjs = await loadPdfJs()
  const found = files ?? (await ownFiles())
  return pdfjs.getDocument({
    // pdf.js takes the buffer for itself
    data: new Uint8Array(bytes),
    ...(found ? { cMapUrl: found.cMapUrl, cMapPacked: true, standardFontDataUrl: found.standardFontDataUrl } : {}),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  })
}
