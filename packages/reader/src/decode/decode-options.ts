import type { PdfFiles } from './pdf/load-pdfjs.ts'

/** How far a file may go before it is refused, and what a web page must say itself. */
export interface DecodeOptions {
  /** Largest file that is read; 50 MiB unless told. */
  readonly maxBytes?: number
  /** Largest size of what a compressed file unpacks to; 200 MiB unless told. */
  readonly maxUnpackedBytes?: number
  readonly signal?: AbortSignal
  /** Where the character maps of PDFs are; found by itself in Node, a web page must say it. */
  readonly pdfFiles?: PdfFiles
}
