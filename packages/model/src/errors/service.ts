/** Requests, edits and the program itself. */
export const SERVICE_ERRORS = {
  'request.invalid': {
    status: 400,
    zh: '请求里有不合要求的内容（{reason}）。请检查填写的内容或网址，再试一次。',
    en: 'Something in the request is not as it must be ({reason}). Check what was entered, or the address, and try again.',
  },
  'thing.not-found': {
    status: 404,
    zh: '找不到这{thing}。它可能已被移走，请返回列表再试。',
    en: 'No such {thing}. It may have moved; go back to the list.',
  },
  'edit.stale': { status: 412, zh: '这条记录刚被改过。请刷新后再改。', en: 'This record has just been changed. Refresh and try again.' },
  'edit.precondition-required': {
    status: 428,
    zh: '修改须带 If-Match 版本号。',
    en: 'An edit must carry If-Match with the version it saw.',
  },
  'idempotency.mismatch': {
    status: 422,
    zh: '同一个 Idempotency-Key 用在了不同的请求上。',
    en: 'The same Idempotency-Key was used for a different request.',
  },
  'rate.limited': { status: 429, zh: '请求太频繁，请稍候再试。', en: 'Too many requests. Wait a moment and try again.' },
  'network.closed': {
    status: 403,
    zh: '尚无登录功能，不能在 {host} 上对外开放。请只在本机使用；若网络已另有保护，设置 LANTU_ALLOW_NETWORK=1。',
    en: 'There is no sign-in yet, so {host} is not opened to the network. Use this machine only, or set LANTU_ALLOW_NETWORK=1 where something else guards the network.',
  },
  'port.taken': {
    status: 500,
    zh: '端口 {port} 已被占用。请换一个：--port {next}。',
    en: 'Port {port} is taken. Choose another: --port {next}.',
  },
  'access.denied': { status: 403, zh: '没有这项操作的权限。', en: 'You are not allowed to do this.' },
  'database.newer': {
    status: 500,
    zh: '数据库版本 {found} 比本程序认识的 {known} 新。请升级程序。',
    en: 'The database is at version {found}, newer than {known} that this program knows. Upgrade the program.',
  },
  'database.changed': {
    status: 500,
    zh: '数据库的第 {version} 次升级与本程序附带的文件不同。请使用原来的程序，或从备份恢复。',
    en: "The database's migration {version} differs from this program's file. Use the program that made it, or restore a backup.",
  },
  'database.unreachable': {
    status: 503,
    zh: '连不上数据库（{reason}）。请检查 DATABASE_URL 或数据目录。',
    en: 'The database cannot be reached ({reason}). Check DATABASE_URL or the data folder.',
  },
  'database.binary-missing': {
    status: 500,
    zh: '缺少内置数据库程序（{reason}）。请运行 npm rebuild，或设置 DATABASE_URL 使用已有的 PostgreSQL。',
    en: 'The embedded database program is missing ({reason}). Run npm rebuild, or set DATABASE_URL to use a PostgreSQL you have.',
  },
  internal: {
    status: 500,
    zh: '程序出错了，已记入日志（{reference}）。请把这个编号告诉管理员。',
    en: 'Something went wrong and was logged ({reference}). Give this reference to the administrator.',
  },
} as const
