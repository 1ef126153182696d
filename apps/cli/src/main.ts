#!/usr/bin/env node
import type { StatementKind } from '@lantu/model/statement'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { FORMATS, type Format } from './print-statements.ts'
import { EXIT, languageOf, sentenceOf } from './say.ts'

const KINDS: readonly StatementKind[] = ['observation', 'task', 'project', 'system']

function parseKinds(text: string): ReadonlySet<StatementKind> {
  const kinds = text.split(',').map(kind => kind.trim())
  const unknown = kinds.find(kind => !KINDS.includes(kind as StatementKind))
  if (unknown !== undefined) throw new InvalidArgumentError(`“${unknown}” is no kind; choose from ${KINDS.join(', ')}.`)
  return new Set(kinds as StatementKind[])
}

const program = new Command('lantu')
  .description('Lantu 蓝图: a plan, from its text to a register in which every number leads back to its sentence')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) })

program
  .command('read')
  .description('print what documents say 读出文档内容（不需要数据库）')
  .argument('<files...>', '.txt, .html, .docx or .pdf with a text layer')
  .addOption(new Option('--format <format>', 'how to print').choices([...FORMATS]).default('jsonl'))
  .addOption(new Option('--kind <kinds>', `comma-separated: ${KINDS.join(',')}`).argParser(parseKinds))
  .option('--out <folder>', 'write one file for each input here, instead of printing')
  .action(async (files: string[], options: { format: Format; kind?: ReadonlySet<StatementKind>; out?: string }) => {
    const { readCommand } = await import('./read-command.ts')
    process.exitCode = await readCommand(files, {
      format: options.format,
      kinds: options.kind ?? null,
      ...(options.out ? { out: options.out } : {}),
    })
  })

program
  .command('check')
  .description('print contradictions within and between documents 检查文档是否自相矛盾、相互衔接')
  .argument('<files...>', 'documents to check together')
  .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
  .action(async (files: string[], options: { format: 'text' | 'json' }) => {
    const { checkCommand } = await import('./check-command.ts')
    process.exitCode = await checkCommand(files, options.format)
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
