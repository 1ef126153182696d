// `node scripts/score-reading.mjs [--errors [--words]]`: the reader against the annotated observations of `../shared`, by part, the held-back
// positions apart. `--errors` names the errors outside the held-back part, by position; `--words` adds what stands there.
import './help.mjs'
import { FIELDS } from './reading/fields.mjs'
import { compare, f1, isHeldBack, readAnnotated } from './reading/gold.mjs'
import { readPassages } from './reading/passages.mjs'

const documents = await readAnnotated()
if (!documents) {
  console.log('../shared/gold is absent: nothing to score against.')
  process.exit(0)
}
const percent = x => (100 * x).toFixed(1).padStart(6)

function row(name, keep, among = documents) {
  const t = compare(among, keep)
  if (!t.gold) return t
  const fields = Object.keys(FIELDS).map(field => `${field} ${percent(t.right[field] / Math.max(1, t.matched))}`)
  console.log(
    `${name.padEnd(30)} records ${String(t.gold).padStart(4)}  detection F1 ${percent(f1(t.matched, t.found, t.gold))}  record F1 ${percent(f1(t.exact, t.found, t.gold))}  ${fields.join(' ')}`,
  )
  return t
}

const held = (d, at) => isHeldBack(d.part, d.name, at)
row('seeds, looked at', (d, at) => d.part === 'seeds' && !held(d, at))
row('seeds, held back', (d, at) => d.part === 'seeds' && held(d, at))
row('others, looked at', (d, at) => d.part === 'others' && !held(d, at))
row('others, held back', (d, at) => d.part === 'others' && held(d, at))
row('seeds, all', d => d.part === 'seeds')
row('others, all', d => d.part === 'others')
const looked = row('all, looked at', (d, at) => !held(d, at))
row('all, held back', held)

// passages of other texts, annotated by position
const passages = await readPassages()
const others = []
if (passages) for (const part of new Set(passages.map(d => d.part))) others.push(row(`passages, ${part}`, d => d.part === part, passages))

function tellErrors(t, words) {
  const around = s => (words ? ` | ${s.quote.replace(/\s+/g, ' ').slice(0, 160)}` : '')
  for (const { document: d, p, g, wrong } of t.pairs) {
    if (!wrong.length) continue
    const what = wrong.map(f =>
      words
        ? `${f} (${JSON.stringify(p[f])} ${f === 'measure' ? p.basis : ''} not ${JSON.stringify(g[f])} ${f === 'measure' ? g.basis : ''})`
        : f,
    )
    console.log(`${d.name}@${g.at} ${p.rule}: ${what.join(', ')}${around(p)}`)
  }
  for (const { document: d, g } of t.missed) {
    const there = () => [...d.text].slice(g.at - 40, g.at + 20).join('')
    console.log(`${d.name}@${g.at} missed${words ? ` ${g.indicator} ${g.text}${g.unit} | ${there()}` : ''}`)
  }
  for (const { document: d, p } of t.spurious)
    console.log(`${d.name}@${p.at} spurious ${p.rule}${words ? ` ${p.indicator} ${p.text}${p.unit}` : ''}${around(p)}`)
}

if (process.argv.includes('--errors')) for (const t of [looked, ...others]) tellErrors(t, process.argv.includes('--words'))
