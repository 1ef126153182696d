/**
 * What names of projects and systems are compared by: 川荻高速公路, “川荻高速”建设项目 and 川荻高速 are one. Phases stay apart (一期, 二期).
 * Used where a document is read (`sameAs`) and where statements become register entries, so that both agree.
 */
export function projectKey(name: string): string {
  const words = plainWords(name) ?? inOneForm(name)
  const bare = words.endsWith('工程') || words.endsWith('项目') ? words.replace(/(?:建设)?(?:工程|项目)$/, '') : words
  return bare.includes('高速公路') ? bare.replace(/高速公路(?!网)/, '高速') : bare
}

const inOneForm = (name: string): string =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s"'“”‘’《》()（）、,，·—-]/g, '')

/** Signs that are left out of a key, and have no other form. */
const LEFT_OUT = '“”‘’《》（）、，·—'

/** The same for a name of characters, digits and capitals, as nearly all are, in which only these signs are left out: there is one way to write them. Null for others. */
function plainWords(name: string): string | null {
  let words = ''
  let from = 0
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    if (code >= 0x4e00 ? code <= 0x9fff : (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a)) continue
    if (!LEFT_OUT.includes(name.charAt(i))) return null
    words += name.slice(from, i)
    from = i + 1
  }
  return from === 0 ? name : words + name.slice(from)
}
