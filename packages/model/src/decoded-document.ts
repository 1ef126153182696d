/** What `decode` makes of the bytes of a file, and what the later steps read. */

export type MediaType =
  | 'text/plain'
  | 'text/html'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/pdf'

/** Where a stretch of the decoded text stands in its own format. Offsets are UTF-16 units of the decoded text. */
export type Locator =
  | {
      readonly kind: 'paragraph'
      readonly start: number
      readonly end: number
      readonly index: number
      readonly note?: 'footnote' | 'text box' | 'header' | 'footer'
    }
  | {
      readonly kind: 'page'
      readonly start: number
      readonly end: number
      readonly page: number
      /** x0, y0, x1, y1 in points from the page's top left. */
      readonly rectangle: readonly [number, number, number, number]
      /** A running head or foot, which belongs to the page and not to the text. */
      readonly note?: 'header' | 'footer'
    }

/** A cell of a table that the format itself declares (Word, HTML, or ruled PDF). Offsets as in `Locator`. */
export interface GivenCell {
  readonly start: number
  readonly end: number
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

export interface GivenTable {
  readonly start: number
  readonly end: number
  readonly cells: readonly GivenCell[]
}

/** A heading that the format itself declares. */
export interface GivenHeading {
  readonly start: number
  readonly end: number
  /** 1 is the highest; 0 is the document's title. */
  readonly level: number
}

/** Something a person should know about how the document was read. */
export interface Notice {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly start?: number
  readonly end?: number
}

export interface DecodedDocument {
  readonly mediaType: MediaType
  /** Of plain text and HTML: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `big5`; `''` otherwise. */
  readonly encoding: string
  /**
   * The stored decoded text. For plain text it is the file as it is: byte order mark, carriage returns and all, so
   * that offsets count what the file holds. For other formats: paragraphs end in `\n`, cells of a row are joined by `\t`.
   */
  readonly text: string
  readonly locators: readonly Locator[]
  readonly tables: readonly GivenTable[]
  readonly headings: readonly GivenHeading[]
  readonly notices: readonly Notice[]
}
