// `node scripts/help.mjs`: lists the commands of this folder, each with its first sentence. Imported by a command it answers `--help` with
// the comment at the head of the command.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = import.meta.dirname
/** The comment at the head of a file, without its signs. */
function headOf(path) {
  const lines = readFileSync(path, 'utf8').split('\n')
  const end = lines.findIndex(line => !line.startsWith('//'))
  return lines.slice(0, end).map(line => line.replace(/^\/\/ ?/, ''))
}
/** A command says first how it is called: `node scripts/…` or `npm …`. */
const isCommand = head => /^`(?:node scripts\/|npm )/.test(head[0] ?? '')

/** Every command: how it is called, and what it does in a sentence. */
export function commands() {
  return readdirSync(folder, { recursive: true })
    .filter(name => name.endsWith('.mjs'))
    .map(name => ({ name, head: headOf(join(folder, name)) }))
    .filter(({ head }) => isCommand(head))
    .map(({ name, head }) => {
      const [, call, purpose] = /^`([^`]+)`[^:]*: ([^]*)$/.exec(head.join(' ')) ?? []
      return { name, call, purpose: /^.*?[^.]\.(?= |$)/.exec(purpose ?? '')?.[0] ?? purpose }
    })
}

const started = process.argv[1]
if (started === fileURLToPath(import.meta.url)) for (const { call, purpose } of commands()) console.log(`${call}\n    ${purpose}`)
else if (started?.startsWith(folder) && process.argv.includes('--help')) {
  console.log(headOf(started).join('\n'))
  process.exit(0)
}
