/** What project names are compared by: signs and the closing words that a text adds or leaves out do not count. */
export const projectKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s"'“”‘’《》()（）、,，]/g, '')
    .replace(/(?:建设)?(?:工程|项目)$/, '') || name
