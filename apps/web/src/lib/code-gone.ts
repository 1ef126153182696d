/** What browsers say where a part of the program is not there: Chromium, Firefox, Safari; and Vite of its styles. */
const SAID =
  /^(?:Failed to fetch dynamically imported module|error loading dynamically imported module|Importing a module script failed|Unable to preload)/

export const isCodeGone = (error: Error) => SAID.test(error.message)

/**
 * Whether the page may be loaded anew for this: once for each file in a tab. The router does so for whole screens and notes it under this
 * name; parts of a screen come here.
 */
export function mayReload(error: Error): boolean {
  try {
    const name = `tanstack_router_reload:${error.message}`
    if (sessionStorage.getItem(name)) return false
    sessionStorage.setItem(name, '1')
    return true
  } catch {
    // where nothing can be noted it could go on for ever
    return false
  }
}
