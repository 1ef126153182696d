// The comment at the head of each coherence rule, taken apart: its names, what it says, and its examples. They are the rule's
// page in docs/rules and its tests.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Lines of the comment right above `export const`, without their stars. */
function headerOf(source) {
  const end = source.lastIndexOf('*/\nexport const')
  const start = source.lastIndexOf('/**', end)
  if (end < 0 || start < 0) return null
  return source
    .slice(start + 3, end)
    .split('\n')
    .map(line => line.replace(/^\s*\*? ?/, ''))
}

/** An example: documents (a title after #, then lines), positions marked ⟦…⟧, and after = the gravity expected. */
function exampleOf(lines) {
  const documents = []
  let gravity = null
  for (const line of lines) {
    if (line.startsWith('# ')) documents.push({ title: line.slice(2).trim(), lines: [] })
    else if (line.startsWith('= ')) gravity = line.slice(2).trim()
    else documents.at(-1)?.lines.push(line)
  }
  return { documents, gravity }
}

function examplesOf(lines) {
  const code = lines.filter(line => line.startsWith('    ')).map(line => line.slice(4))
  const examples = [[]]
  for (const line of code) {
    if (line === '---') examples.push([])
    else examples.at(-1).push(line)
  }
  return examples.filter(example => example.length).map(exampleOf)
}

/** One rule's page, from its source. Throws where the header does not hold what a page needs. */
function pageOf(name, source) {
  const lines = headerOf(source)
  const [zh, en] = (lines?.find(line => line.trim()) ?? '').split(' / ').map(part => part.trim())
  const finds = lines?.indexOf('Finds:') ?? -1
  const leaves = lines?.indexOf('Leaves alone:') ?? -1
  if (!lines || !zh || !en || finds < 0 || leaves < finds)
    throw new Error(`${name}: the header needs “中文 / English”, Finds: and Leaves alone:`)
  const words = lines
    .slice(lines.findIndex(line => line.trim()) + 1, finds)
    .join('\n')
    .trim()
  return { name, zh, en, words, finds: examplesOf(lines.slice(finds + 1, leaves)), leaves: examplesOf(lines.slice(leaves + 1)) }
}

/** The pages of all rules, by name. */
export function rulePages(root) {
  const folder = join(root, 'packages/coherence/src/rules')
  return readdirSync(folder)
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .toSorted()
    .map(file => pageOf(file.replace(/\.ts$/, ''), readFileSync(join(folder, file), 'utf8')))
}

const exampleText = ({ documents, gravity }) =>
  ['```text', ...documents.flatMap(({ title, lines }) => [`《${title}》`, ...lines]), ...(gravity ? [`→ ${gravity}`] : []), '```'].join(
    '\n',
  )

export const pageAsMarkdown = ({ name, zh, en, words, finds, leaves }) =>
  `# ${name}\n\n**${zh}** · ${en}\n\n${words}\n\n## 查出 Finds\n\n⟦ ⟧ marks what the finding points at.\n\n${finds.map(exampleText).join('\n\n')}\n\n## 不查 Leaves alone\n\n${leaves.map(exampleText).join('\n\n')}\n`

export const indexAsMarkdown = pages =>
  `# Coherence rules 衔接检查规则\n\nMade from the headers of \`packages/coherence/src/rules\` by \`npm run generate\`. \`lantu check --explain RULE\` prints a page.\n\n| rule | 规则 | what it is about |\n| --- | --- | --- |\n${pages.map(({ name, zh, en }) => `| [${name}](${name}.md) | ${zh} | ${en} |`).join('\n')}\n`

/** The names of the rules for the screens, as TypeScript. */
export const titlesAsCode = pages =>
  `/** What each coherence rule is called. Made from the rules' headers by \`npm run generate\`. */\nexport const RULE_TITLES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {\n${pages
    .map(({ name, zh, en }) => `  ${name.includes('-') ? `'${name}'` : name}: { zh: ${quoted(zh)}, en: ${quoted(en)} },`)
    .join('\n')}\n}\n`

const quoted = text => (text.includes("'") ? JSON.stringify(text) : `'${text}'`)
