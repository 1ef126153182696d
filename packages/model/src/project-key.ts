/**
 * What names of projects and systems are compared by: 川荻高速公路, “川荻高速”建设项目 and 川荻高速 are one. Phases stay apart (一期, 二期).
 * Used where a document is read (`sameAs`) and where statements become register entries, so that both agree.
 */
export function projectKey(name: string): string {
  const words = isPlain(name)
    ? name
    : name
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[\s"'“”‘’《》()（）、,，·—-]/g, '')
  const bare = words.endsWith('工程') || words.endsWith('项目') ? words.replace(/(?:建设)?(?:工程|项目)$/, '') : words
  return bare.includes('高速公路') ? bare.replace(/高速公路(?!网)/, '高速') : bare
}

/** Characters only, as nearly all names are: there is one way to write them. */
function isPlain(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    if (code < 0x4e00 || code > 0x9fff) return false
  }
  return true
}
