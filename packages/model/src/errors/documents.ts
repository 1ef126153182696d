/** Files that are imported, and what is read from them. */
export const DOCUMENT_ERRORS = {
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
  'file.not-text': {
    status: 415,
    zh: '这个文件的内容不是文字。请用 .txt、.html、.docx 或带文字层的 .pdf。',
    en: 'The content of this file is not text. Use .txt, .html, .docx or a .pdf with a text layer.',
  },
  'file.is-workbook': {
    status: 415,
    zh: '这是 Excel 工作簿，不是规划文本。指标的数请在“数据”页传入，项目在“项目库”页导入，分解表在“分解”页读回。',
    en: 'This is an Excel workbook, not the text of a plan. Send values on the screen Values, projects on Projects, breakdowns on Breakdown.',
  },
  'file.undecodable': {
    status: 422,
    zh: '认不出文字编码。请另存为 UTF-8 后再导入。',
    en: 'The text encoding could not be recognised. Save the file as UTF-8 and import it again.',
  },
  'file.damaged': {
    status: 422,
    zh: '文件已损坏，无法打开。请从原处重新保存或导出，再导入。',
    en: 'The file is damaged and cannot be opened. Save or export it anew where it comes from and import it again.',
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
  'word.encrypted': {
    status: 422,
    zh: '文档设有打开密码。请在 Word 中去掉密码（文件—信息—保护文档）后再导入。',
    en: 'The document opens with a password. Remove it in Word (File, Info, Protect Document) and import it again.',
  },
  'document.no-text': {
    status: 422,
    zh: '文件里没有可读的文字。请确认选对了文件。',
    en: 'There is no readable text in the file. Check that it is the right one.',
  },
  'document.rested-on': {
    status: 409,
    zh: '还有 {zh}，不能撤下。请先在审核、规划或调整页把它们撤销。',
    en: 'It cannot be withdrawn yet; resting on it: {en}. Undo these first, on the screens Review, Plans or Amendments.',
  },
  'file.not-kept': {
    status: 415,
    zh: '项目库只收照片（JPEG、PNG、WebP）、PDF、Word 和 Excel 文件，按内容判断。请换一种格式。',
    en: 'The library keeps photographs (JPEG, PNG, WebP), PDF, Word and Excel files, told by their content. Use one of these.',
  },
  'statement.quote-differs': {
    status: 500,
    zh: '位置 {at} 处的原文与登记的引文不一致，未写入。请重新导入；若再次出现，请告诉管理员。',
    en: 'The text at position {at} differs from its quote, so nothing was written. Import again; if it recurs, tell the administrator.',
  },
  'import.interrupted': {
    status: 500,
    zh: '导入两次都被中断。请重新上传。',
    en: 'The import was interrupted twice. Upload the file again.',
  },
} as const
