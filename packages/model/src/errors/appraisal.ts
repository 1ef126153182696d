/** Light rules, paths and the projects of the library. */
export const APPRAISAL_ERRORS = {
  'light.rules-unfit': { status: 422, zh: '亮灯规则不能这样用：{zh}', en: 'These light rules cannot be used: {en}' },
  'path.unfit': { status: 422, zh: '路径不能这样定：{zh}', en: 'The path cannot run like this: {en}' },
  'path.reason-missing': {
    status: 422,
    zh: '改了默认路径，请写明理由，亮灯说明里会一并显示。',
    en: 'The path departs from its default: say why; the reason is shown beside the light.',
  },
  'project.taken': {
    status: 409,
    zh: '库里已有项目用了这个{zh}。请先在库中查找；若是同一个项目，请用“合并”。',
    en: 'Another project of the library has this {en}. Look for it first; if it is the same project, merge them.',
  },
  'project.code-shape': {
    status: 422,
    zh: '“{code}”不是 24 位项目代码（如 2406-990102-04-01-000001）。请从投资项目在线审批监管平台抄录，没有就留空。',
    en: '“{code}” has not the shape of a 24-character project code (such as 2406-990102-04-01-000001). Copy it from the approval platform, or leave it empty.',
  },
  'project.gate-missing': {
    status: 409,
    zh: '过门条件还缺：{zh}。补齐后再过，或写明放行的理由。',
    en: 'The gate still asks for: {en}. Supply it, or give the reason for letting it pass.',
  },
} as const
