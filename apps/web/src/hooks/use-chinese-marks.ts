import { useEffect } from 'react'

const HAN = /\p{Script=Han}/u
/** A word of another language beside the Chinese: the element is both, and is left as the page is. */
const LATIN = /[A-Za-z]{3}/
const OWN = 'data-said-in-chinese'

const ownText = (one: Element) => {
  let text = ''
  for (const node of one.childNodes) if (node.nodeType === Node.TEXT_NODE) text += node.textContent ?? ''
  return text
}

function mark(one: Element): void {
  const text = ownText(one)
  const chinese = HAN.test(text) && !LATIN.test(text)
  if (chinese === one.hasAttribute(OWN)) return
  if (!chinese) {
    one.removeAttribute('lang')
    one.removeAttribute(OWN)
  } else if (!one.closest('[lang^=zh]')) {
    one.setAttribute('lang', 'zh-CN')
    one.setAttribute(OWN, '')
  }
}

function markWithin(one: Element): void {
  mark(one)
  for (const inner of one.querySelectorAll('*')) mark(inner)
}

function markChange({ type, target, addedNodes }: MutationRecord): void {
  if (type === 'characterData' && target.parentElement) mark(target.parentElement)
  if (type !== 'childList') return
  mark(target as Element)
  for (const node of addedNodes) if (node instanceof Element) markWithin(node)
}

/**
 * While the page is in English: names and sentences that come from Chinese documents say so (`lang`), wherever they stand, so that they are
 * read out and drawn as Chinese. One place for all of them, since any list may show them.
 */
export function useChineseMarks(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return
    const changed = new MutationObserver(records => records.forEach(markChange))
    changed.observe(document.body, { childList: true, characterData: true, subtree: true })
    markWithin(document.body)
    return () => {
      changed.disconnect()
      for (const one of document.querySelectorAll(`[${OWN}]`)) {
        one.removeAttribute('lang')
        one.removeAttribute(OWN)
      }
    }
  }, [wanted])
}
