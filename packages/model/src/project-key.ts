/**
 * What names of projects and systems are compared by: 川荻高速公路, “川荻高速”建设项目 and 川荻高速 are one. Phases stay apart (一期, 二期).
 * Used where a document is read (`sameAs`) and where statements become register entries, so that both agree.
 */
export const projectKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s"'“”‘’《》()（）、,，·—-]/g, '')
    .replace(/(?:建设)?(?:工程|项目)$/, '')
    .replace(/高速公路(?!网)/, '高速')
