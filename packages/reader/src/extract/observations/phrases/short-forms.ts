/** What a single sign stands for at the front of a name: 城、乡居民. */
export const SHORT_FORMS: Readonly<Record<string, string>> = { 城: '城镇', 乡: '农村', 国: '国家' }
