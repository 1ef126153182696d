/**
 * The one table of errors. An error that a user can cause has a code here, a sentence in both languages that says what is
 * wrong, and what to do next; `docs/errors.md` is made from it.
 */
export const ERRORS = {
  'file.empty': { status: 422, zh: '文件是空的。请换一个有内容的文件。', en: 'The file is empty. Choose a file with content.' },
  'file.too-large': {
    status: 413,
    zh: '文件超过 {limit} MB。请拆分后再导入。',
    en: 'The file is larger than {limit} MB. Split it and import the parts.',
  },
  'file.unknown-type': {
    status: 415,
    zh: '这不是可以读取的文字文件（按内容看像是{found}）。请用 .txt、.html、.docx 或带文字层的 .pdf。',
    en: 'This is not a text we can read (by its content it looks like {found}). Use .txt, .html, .docx or a .pdf with a text layer.',
  },
  'file.undecodable': {
    status: 422,
    zh: '认不出文字编码。请另存为 UTF-8 后再导入。',
    en: 'The text encoding could not be recognised. Save the file as UTF-8 and import it again.',
  },
  'file.damaged': {
    status: 422,
    zh: '文件已损坏，无法打开（{reason}）。请重新导出后再导入。',
    en: 'The file is damaged and cannot be opened ({reason}). Export it again and retry.',
  },
  'file.bomb': {
    status: 422,
    zh: '文件解压后会超过 {limit} MB，已拒绝。请检查文件来源。',
    en: 'Unpacked, the file would exceed {limit} MB, so it was refused. Check where it comes from.',
  },
  'pdf.scan': {
    status: 422,
    zh: 'PDF 没有文字层，看来是扫描件。请先做文字识别（OCR），或改用 Word 原稿。',
    en: 'The PDF has no text layer; it looks like a scan. Run text recognition (OCR) first, or use the Word original.',
  },
  'pdf.encrypted': {
    status: 422,
    zh: 'PDF 设有密码。请去掉密码后再导入。',
    en: 'The PDF is encrypted. Remove the password and import it again.',
  },
  'document.no-text': {
    status: 422,
    zh: '文件里没有可读的文字。请确认选对了文件。',
    en: 'There is no readable text in the file. Check that it is the right one.',
  },
} as const

export type ErrorCode = keyof typeof ERRORS

/** An expected failure that a person can act on; never a programming mistake. */
export class LantuError extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, details: Readonly<Record<string, string | number>> = {}) {
    super(fill(ERRORS[code].en, details))
    this.name = 'LantuError'
    this.code = code
    this.details = details
  }

  get status(): number {
    return ERRORS[this.code].status
  }

  /** The sentence in the language asked for. */
  sentence(language: 'zh' | 'en'): string {
    return fill(ERRORS[this.code][language], this.details)
  }
}

function fill(template: string, details: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole))
}
