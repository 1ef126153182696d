#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import type { Gravity } from '@lantu/model/finding'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { CheckFormat } from './check-command.ts'
import { FORMATS, type Format, type PrintedKind } from './print-statements.ts'
import { EXIT, languageOf, sentenceOf } from './say.ts'

const KINDS: readonly PrintedKind[] = ['observation', 'goal', 'task', 'project', 'system', 'sentence']

function parseKinds(text: string): ReadonlySet<PrintedKind> {
  const kinds = text.split(',').map(kind => kind.trim())
  const unknown = kinds.find(kind => !KINDS.includes(kind as PrintedKind))
  if (unknown !== undefined) throw new InvalidArgumentError(`“${unknown}” is no kind; choose from ${KINDS.join(', ')}.`)
  return new Set(kinds as PrintedKind[])
}

const EXAMPLES = `
Examples 例如:
  lantu read plan.docx --kind observation --format table   what a document says 读出数据
  lantu check outline.docx report.docx                     contradictions 检查衔接
  lantu serve --data ./data                                the workbench 打开工作台

Exit codes 退出码: 0 done, 1 done with findings (check), 2 wrong use, 3 failed`

const program = new Command('lantu')
  .description('Lantu 蓝图: a plan, from its text to a register in which every number leads back to its sentence')
  .version(
    String(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version),
    '-V, --version',
    'print the version',
  )
  .addHelpText('after', EXAMPLES)
  // the commands below take this over from here
  .showHelpAfterError('See how it is used 用法见: lantu --help, lantu COMMAND --help')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) })

program
  .command('read')
  .description('print what documents say 读出文档内容（不需要数据库）')
  .argument('<files...>', '.txt, .html, .docx or .pdf with a text layer')
  .addOption(new Option('--format <format>', 'how to print').choices([...FORMATS]).default('jsonl'))
  .addOption(new Option('--kind <kinds>', `comma-separated: ${KINDS.join(',')}`).argParser(parseKinds))
  .option('--out <folder>', 'write one file for each input here, instead of printing')
  .action(async (files: string[], options: { format: Format; kind?: ReadonlySet<PrintedKind>; out?: string }) => {
    if (options.format === 'csv' && options.kind?.has('sentence'))
      program.error('Sentences are printed as jsonl or table; leave out sentence or choose another format.', { exitCode: 2 })
    const { readCommand } = await import('./read-command.ts')
    process.exitCode = await readCommand(files, {
      format: options.format,
      kinds: options.kind ?? null,
      ...(options.out ? { out: options.out } : {}),
    })
  })

/** Names of rules are checked where the rules are loaded; here only the form. */
const parseRules = (text: string): ReadonlySet<string> => new Set(text.split(',').map(rule => rule.trim()))

program
  .command('check')
  .description('print contradictions within and between documents 检查文档是否自相矛盾、相互衔接')
  .argument('[files...]', 'documents to check together')
  .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'sarif', 'html']).default('text'))
  .addOption(new Option('--rule <rules>', 'comma-separated: only these rules').argParser(parseRules))
  .addOption(new Option('--gravity <gravity>', 'the least grave that is printed').choices(['error', 'warning', 'note']).default('note'))
  .option('--explain <rule>', 'print what a rule finds and leaves alone, and check nothing')
  .action(async (files: string[], options: { format: CheckFormat; rule?: ReadonlySet<string>; gravity: Gravity; explain?: string }) => {
    const { checkCommand, explainCommand, RULE_NAMES } = await import('./check-command.ts')
    const unknown = [...(options.rule ?? [])].find(rule => !RULE_NAMES.includes(rule))
    if (options.explain !== undefined || unknown !== undefined) process.exitCode = explainCommand(options.explain ?? unknown ?? '')
    else if (files.length === 0) program.error('name the documents to check: lantu check FILE…', { exitCode: EXIT.wrongUse })
    else process.exitCode = await checkCommand(files, { format: options.format, rules: options.rule ?? null, gravity: options.gravity })
  })

const parsePort = (text: string): number => {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new InvalidArgumentError(`“${text}” is no port.`)
  return port
}

program
  .command('serve')
  .description('open the workbench 打开工作台')
  .option('--port <port>', 'port to listen on (3000, or the next free one)', parsePort)
  .option('--host <host>', 'address to listen on', '127.0.0.1')
  .option('--data <folder>', 'where the embedded database lives', 'data')
  .option('--demo', 'with the demonstration city')
  .action(async (options: { port?: number; host: string; data: string; demo?: boolean }) => {
    const { serveCommand } = await import('./serve-command.ts')
    await serveCommand(options)
  })

program
  .command('import')
  .description('read files into the register 导入文件到登记库')
  .argument('<files...>', '.txt, .html, .docx or .pdf with a text layer')
  .option('--plan <id>', 'the plan that they belong to; recognised from each file without it')
  .option('--data <folder>', 'where the embedded database lives', 'data')
  .option('--json', 'print one JSON object for each file')
  .action(async (files: string[], options: { plan?: string; data: string; json?: boolean }) => {
    const { importCommand } = await import('./import-command.ts')
    process.exitCode = await importCommand(files, options)
  })

program
  .command('migrate')
  .description('bring the database to this version 升级数据库')
  .option('--data <folder>', 'where the embedded database lives', 'data')
  .action(async (options: { data: string }) => {
    const { migrateCommand } = await import('./migrate-command.ts')
    process.exitCode = await migrateCommand(options)
  })

program
  .command('audit')
  .description('verify the chain of changes 核验审计链')
  .command('verify')
  .description('exit 0 when every entry follows from the one before, else 1')
  .option('--data <folder>', 'where the embedded database lives', 'data')
  .option('--json', 'print one JSON object for each authority')
  .action(async (options: { data: string; json?: boolean }) => {
    const { auditCommand } = await import('./audit-command.ts')
    process.exitCode = await auditCommand(options)
  })

// a reader that has gone away, as in `lantu read … | head`, is not an error
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed))

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.wrongUse
  else {
    process.stderr.write(`${sentenceOf(error, languageOf(process.env))}\n`)
    process.exitCode = EXIT.failed
  }
}
