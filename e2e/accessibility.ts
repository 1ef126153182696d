/**
 * What somebody who does not see the page, or has no mouse, would stumble over: controls, pictures and dialogs without a name, headings
 * that leave a level out, tables without heads, references to nothing, controls within controls, an order of focus that is forced. Runs
 * inside the page, so it holds all that it needs.
 */
export function accessibilityFaults(): string[] {
  const found = new Set<string>()
  const seen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true], [inert]')
  const where = (element: Element) => {
    const words = element.textContent?.trim().slice(0, 20)
    return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> “${words}”`
  }
  /** The words that are read out for it; those of what is hidden from reading are left out. */
  const spoken = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
    if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return ''
    const own = node.getAttribute('aria-label') ?? node.getAttribute('alt') ?? (node.tagName === 'title' ? node.textContent : null)
    return own ?? [...node.childNodes].map(spoken).join(' ')
  }
  const nameOf = (element: Element): string => {
    const by = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean)
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : []
    return [
      ...by.map(id => document.getElementById(id)?.textContent ?? ''),
      element.getAttribute('aria-label') ?? '',
      ...labels.map(label => label.textContent ?? ''),
      element.matches('input, select, textarea') ? '' : spoken(element),
      element.getAttribute('title') ?? '',
    ]
      .join(' ')
      .trim()
  }
  const CONTROLS =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=checkbox], [role=radio], [role=tab], [role=combobox], [role=slider]'
  for (const one of document.querySelectorAll(CONTROLS)) {
    if (!seen(one)) continue
    if (!nameOf(one)) found.add(`no name: ${where(one)}`)
    if (one.parentElement?.closest('a[href], button')) found.add(`control within a control: ${where(one)}`)
  }
  // who speaks to the page says what is seen
  for (const one of document.querySelectorAll('button[aria-label], a[href][aria-label]')) {
    const seenWords = (one as HTMLElement).innerText.replace(/\s+/g, '')
    const own = (one.getAttribute('aria-label') ?? '').replace(/\s+/g, '')
    if (seen(one) && /\p{Letter}{2}/u.test(seenWords) && !own.includes(seenWords)) found.add(`not called as it is seen: ${where(one)}`)
  }
  for (const one of document.querySelectorAll<HTMLElement>('[data-scroll], .tscroll')) {
    // where there are keys
    const wider = innerWidth > 720 && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0
    if (wider && !one.matches('[tabindex]') && !one.querySelector('a[href], button, input, select, [tabindex]'))
      found.add(`not scrolled by keys: ${where(one)}`)
  }
  for (const one of document.querySelectorAll('[role=img], img, dialog[open], [role=dialog], [role=progressbar], nav, [role=radiogroup]'))
    if (seen(one) && !nameOf(one) && !(one.tagName === 'IMG' && one.getAttribute('alt') === '')) found.add(`no name: ${where(one)}`)
  let level = 0
  for (const one of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    if (!seen(one)) continue
    const next = Number(one.tagName[1])
    if (next > level + 1) found.add(`h${next} after h${level}: ${where(one)}`)
    level = next
  }
  const firsts = [...document.querySelectorAll('h1')].filter(seen).length
  if (firsts !== 1) found.add(`${firsts} headings of the first level`)
  for (const table of document.querySelectorAll('table')) {
    if (!seen(table) || table.getAttribute('role') === 'presentation') continue
    const heads = [...table.querySelectorAll('th')]
    if (!heads.length) found.add(`table without heads: ${where(table)}`)
    for (const head of heads) if (!head.textContent?.trim() && !nameOf(head)) found.add(`empty head of a column: ${where(table)}`)
  }
  for (const one of document.querySelectorAll('[aria-labelledby], [aria-describedby], [aria-controls]'))
    for (const name of ['aria-labelledby', 'aria-describedby'])
      for (const id of (one.getAttribute(name) ?? '').split(/\s+/).filter(Boolean))
        if (!document.getElementById(id)) found.add(`${name} of ${where(one)} leads nowhere`)
  const ids = [...document.querySelectorAll('[id]')].map(one => one.id)
  for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) !== i))) found.add(`twice the id ${id}`)
  for (const one of document.querySelectorAll('[tabindex]'))
    if (Number(one.getAttribute('tabindex')) > 0) found.add(`forced order: ${where(one)}`)
  for (const one of document.querySelectorAll('ul > :not(li, script, template), ol > :not(li, script, template)'))
    found.add(`no item of a list: ${where(one)}`)
  if (!document.documentElement.lang) found.add('the page does not say its language')
  return [...found]
}
