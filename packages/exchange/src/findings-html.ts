import type { Finding, FindingSide } from '@lantu/model/finding'

type Language = 'zh' | 'en'

const GRAVITY = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  note: { zh: '提示', en: 'Note' },
} as const
const WORDS = {
  zh: { title: '衔接检查', of: '份文件', found: '所写', expected: '应为', none: '没有发现问题。', documents: '检查的文件' },
  en: {
    title: 'Coherence check',
    of: 'documents',
    found: 'Found',
    expected: 'Expected',
    none: 'Nothing was found.',
    documents: 'Documents checked',
  },
} as const

const escape = (text: string) =>
  text.replace(/[&<>"']/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c] ?? c)

/** The sentence with its number marked; code points, for that is what positions count. */
function markedQuote({ quote, quoteStart, at, end }: FindingSide): string {
  const points = [...quote]
  const from = Math.min(Math.max(0, at - quoteStart), points.length)
  const to = Math.min(Math.max(from, end - quoteStart), points.length)
  const part = (a: number, b?: number) => escape(points.slice(a, b).join('').replace(/\s+/g, ' '))
  return `${part(0, from)}<mark>${part(from, to)}</mark>${part(to)}`
}

const sideHtml = (side: FindingSide) =>
  `<figure><figcaption>${escape(side.document)}${side.chapter?.length ? ` · ${escape(side.chapter.join(' / '))}` : ''}</figcaption><blockquote>${markedQuote(side)}</blockquote></figure>`

function findingHtml(finding: Finding, language: Language): string {
  const words = WORDS[language]
  const facts = [
    finding.found ? `<dt>${words.found}</dt><dd>${escape(finding.found[language])}</dd>` : '',
    finding.expected ? `<dt>${words.expected}</dt><dd>${escape(finding.expected[language])}</dd>` : '',
  ].join('')
  return `<article class="${finding.gravity}"><h2><span>${GRAVITY[finding.gravity][language]}</span> <code>${escape(finding.rule)}</code> ${escape(finding.message[language])}</h2>${
    facts ? `<dl>${facts}</dl>` : ''
  }${finding.arithmetic.length ? `<pre>${finding.arithmetic.map(escape).join('\n')}</pre>` : ''}<div class="sides">${finding.sides.map(sideHtml).join('')}</div></article>`
}

/** System fonts and colours only: the page is one file that opens anywhere, prints, and follows the reader's light or dark. */
const STYLE = `:root{color-scheme:light dark;--line:#8884;--error:#b3261e;--warning:#9a6700;--note:#1f5fa8}
@media (prefers-color-scheme:dark){:root{--error:#ff8a80;--warning:#e3b341;--note:#8ab4f8}}
body{font:16px/1.7 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:72rem;margin:0 auto;padding:1rem}
article{border-top:1px solid var(--line);padding:1rem 0;break-inside:avoid}h1{font-size:1.5rem}h2{font-size:1.05rem;font-weight:600;margin:0 0 .5rem}
h2 span{font-weight:700}.error h2 span{color:var(--error)}.warning h2 span{color:var(--warning)}.note h2 span{color:var(--note)}
code{font-size:.85em;opacity:.75}dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1rem;margin:.25rem 0}dt{opacity:.7}dd{margin:0}
pre{white-space:pre-wrap;margin:.25rem 0;font:inherit;font-variant-numeric:tabular-nums}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:.75rem}figure{margin:0}figcaption{font-size:.85rem;opacity:.7}
blockquote{margin:0;padding:.25rem .75rem;border-left:3px solid var(--line);overflow-wrap:anywhere}mark{font-weight:600}`

const GRAVITIES = ['error', 'warning', 'note'] as const
const gravestFirst = (findings: readonly Finding[]) => GRAVITIES.flatMap(gravity => findings.filter(f => f.gravity === gravity))

/** A page of findings that stands by itself: no script, no font or picture from elsewhere. */
export function findingsToHtml(findings: readonly Finding[], documents: readonly string[], language: Language): string {
  const words = WORDS[language]
  const count = GRAVITIES.map(gravity => `${GRAVITY[gravity][language]} ${findings.filter(f => f.gravity === gravity).length}`).join(' · ')
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${words.title}</title><style>${STYLE}</style></head><body><h1>${words.title}</h1><p>${count}</p><p>${words.documents}：${documents.map(escape).join('、')}</p>${
    findings.length
      ? gravestFirst(findings)
          .map(finding => findingHtml(finding, language))
          .join('\n')
      : `<p>${words.none}</p>`
  }</body></html>\n`
}
