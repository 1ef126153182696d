/** The dictionaries of opencc-js are plain strings: `經 经|濟 济|…`; the package itself declares no types for them. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string
  export default pairs
}
