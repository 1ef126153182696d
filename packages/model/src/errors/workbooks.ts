/** Workbooks, values and formulas. */
export const WORKBOOK_ERRORS = {
  'workbook.not-one': {
    status: 415,
    zh: '这不是 Excel 工作簿。请上传 .xlsx 文件。',
    en: 'This is not an Excel workbook. Upload an .xlsx file.',
  },
  'workbook.problems': {
    status: 422,
    zh: '有 {count} 个单元格不能接受，什么都没有写入。请按清单改好后再导入。',
    en: 'Cells that cannot be taken: {count}. Nothing was written. Mend them by the list and import again.',
  },
  'workbook.old': {
    status: 415,
    zh: '这是旧版 .xls 或加了密码的工作簿。请在 Excel 中去掉密码、另存为 .xlsx 后再上传。',
    en: 'This is an old .xls or a workbook with a password. In Excel, remove the password, save it as .xlsx and upload it again.',
  },
  'workbook.unreadable': {
    status: 422,
    zh: '工作簿打不开，可能没有传完整。请在 Excel 中打开、另存为 .xlsx 后再上传。',
    en: 'The workbook cannot be opened; perhaps it is not all there. Open it in Excel, save it as .xlsx and upload it again.',
  },
  'workbook.too-large': {
    status: 413,
    zh: '工作表“{sheet}”超过 {limit} {what}。请拆成几个文件分别上传。',
    en: 'The sheet “{sheet}” has more than {limit} {what}. Split it into several files.',
  },
  'values.invalid': {
    status: 422,
    zh: '有 {count} 个值不能录入，一个也没有写入。{where}：{zh}。',
    en: 'Values that cannot be entered: {count}. None was. {where}: {en}.',
  },
  'values.stale': {
    status: 412,
    zh: '{where} 刚被别人改过，一个值也没有写入。请刷新后再录入。',
    en: '{where} has just been changed by someone else; nothing was written. Refresh and enter it again.',
  },
  'formula.invalid': { status: 422, zh: '公式不能用：{zh}', en: 'The formula cannot be used: {en}' },
} as const
