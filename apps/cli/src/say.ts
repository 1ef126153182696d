import { LantuError } from '@lantu/model/errors'

/** The language of the terminal: Chinese where LANG or LC_ALL says zh, else English. */
export function languageOf(env: NodeJS.ProcessEnv): 'zh' | 'en' {
  return /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh' : 'en'
}

/** Exit codes of the contract: 0 done, 1 done with findings, 2 wrong use, 3 failed. */
export const EXIT = { done: 0, findings: 1, wrongUse: 2, failed: 3 } as const

/** One sentence for an error, with what to do next where the error knows it. */
export function sentenceOf(error: unknown, language: 'zh' | 'en'): string {
  if (error instanceof LantuError) return error.sentence(language)
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  const path = (error as NodeJS.ErrnoException | undefined)?.path ?? ''
  if (code === 'ENOENT') return language === 'zh' ? `找不到 ${path}，请检查路径。` : `${path} does not exist; check the path.`
  if (code === 'EISDIR') return language === 'zh' ? `${path} 是文件夹，请给出文件。` : `${path} is a folder; name a file.`
  if (code === 'EACCES') return language === 'zh' ? `没有读写 ${path} 的权限。` : `No permission for ${path}; check its rights.`
  return error instanceof Error ? error.message : String(error)
}

/** The same about a file, which is named once, before the sentence. */
export function sentenceAbout(file: string, error: unknown, language: 'zh' | 'en'): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  const zh = language === 'zh'
  const said =
    code === 'ENOENT'
      ? zh
        ? '找不到这个文件，请检查路径。'
        : 'There is no such file; check the path.'
      : code === 'EISDIR'
        ? zh
          ? '这是文件夹，请给出里面的文件。'
          : 'This is a folder; name the files in it.'
        : sentenceOf(error, language)
  return `${file}: ${said}`
}
