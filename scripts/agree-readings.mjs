// `node scripts/agree-readings.mjs [--write]`: says how many readings of the texts in ../shared the rules and a fitted model agree on, and with
// `--write` writes them down by position (specs/observations/agreed). Weights in use may know annotated texts that are not at hand: what they
// say here with the rules is what a later fit learns of them, at half weight. To be written anew only by weights that read new documents better.
import './help.mjs'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './prepare.mjs'
import { agreedIn } from './reading/agreed-wordings.mjs'
import { shared } from './reading/gold.mjs'
import { annotatedPlaces } from './reading/wordings.mjs'

const texts = ['seeds', 'texts'].flatMap(folder =>
  existsSync(join(shared, folder))
    ? readdirSync(join(shared, folder))
        .filter(file => file.endsWith('.txt'))
        .toSorted()
        .map(file => `${folder}/${file}`)
    : [],
)
if (texts.length === 0) {
  console.log('../shared is absent: nothing to read.')
  process.exit(0)
}

const places = annotatedPlaces()
const lines = []
let many = 0
for (const path of texts) {
  const rows = await agreedIn(path, places.get(path) ?? new Set())
  many += rows.length
  if (rows.length > 0) lines.push(`${JSON.stringify(path)}: [\n${rows.map(row => JSON.stringify(row)).join(',\n')}\n]`)
}
console.log(`${many} wordings of ${lines.length} texts`)

if (process.argv.includes('--write')) {
  const file = join(root, 'specs/observations/agreed/wordings.json')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(
    file,
    `{
"about": "Numbers that nobody annotated and that the grammar and the field of wordings name alike, by position (code points of the decoded file): where the number stands, its length, its unit, then pieces of the name, each as where it begins from there on and its length. Written by scripts/agree-readings.mjs with weights that had been fitted to 7,543 annotated numbers, of which 2,600 are lost.",
"files": {
${lines.join(',\n')}
}
}
`,
  )
  console.log(`wrote ${file}`)
}
