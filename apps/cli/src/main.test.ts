import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const program = join(import.meta.dirname, '..', 'dist', 'main.js')
const corpus = (name: string) => join(import.meta.dirname, '../../../corpus/qingchuanhu', name)
const lantu = (...args: string[]) => {
  const done = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '' },
  })
  return { code: done.status, out: done.stdout, error: done.stderr }
}

describe('lantu in a terminal', () => {
  it('prints statements as JSON lines, a table, CSV, of the kinds asked for', () => {
    const { code, out } = lantu('read', corpus('energy-plan.pdf'), '--kind', 'observation')
    expect(code).toBe(0)
    const lines = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { kind: string; at: number })
    expect(lines.length).toBeGreaterThan(20)
    expect(new Set(lines.map(line => line.kind))).toEqual(new Set(['observation']))
    expect(lantu('read', corpus('energy-plan.pdf'), '--format', 'table').out).toContain('target')
    expect(lantu('read', corpus('energy-plan.pdf'), '--format', 'csv').code).toBe(0)
  })

  it('prints every sentence with its role where that is asked for, and says why CSV cannot', () => {
    const { code, out } = lantu('read', corpus('work-report-2024.txt'), '--kind', 'sentence,task')
    expect(code).toBe(0)
    const lines = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { kind: string; at: number; role?: string })
    expect(new Set(lines.map(line => line.kind))).toEqual(new Set(['sentence', 'task']))
    const tasks = lines.filter(line => line.kind === 'task').map(line => line.at)
    const said = lines.filter(line => line.kind === 'sentence' && line.role === 'task').map(line => line.at)
    expect(said).toEqual(expect.arrayContaining(tasks))
    const csv = lantu('read', corpus('work-report-2024.txt'), '--kind', 'sentence', '--format', 'csv')
    expect(csv.code).toBe(2)
    expect(csv.error).toContain('jsonl')
  })

  it('writes one file for each input, and goes on after one that cannot be read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lantu-cli-'))
    const broken = join(folder, 'broken.pdf')
    writeFileSync(broken, '%PDF-1.7\nnothing')
    const { code, error } = lantu('read', broken, corpus('work-report-2024.txt'), '--out', folder)
    expect(code).toBe(3)
    expect(error).toMatch(/broken\.pdf: .+。/)
    expect(readFileSync(join(folder, 'work-report-2024.jsonl'), 'utf8').split('\n').length).toBeGreaterThan(30)
  })

  it('finds no error in a sound document, and says how to use it when used wrongly', () => {
    expect(lantu('check', corpus('outline.docx')).code).toBe(0)
    expect(lantu('read').code).toBe(2)
    expect(lantu('read').error).toContain('lantu COMMAND --help')
    // a file is named once, and the sentence says what to do
    expect(lantu('read', 'nowhere.txt').error).toBe('nowhere.txt: 找不到这个文件，请检查路径。\n')
    expect(lantu('read', tmpdir()).error).toBe(`${tmpdir()}: 这是文件夹，请给出里面的文件。\n`)
    expect(lantu('--help').out).toContain('Exit codes')
    expect(lantu('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('says so where nothing was read', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'lantu-cli-')), 'note.txt')
    writeFileSync(file, 'hello world\n')
    const { code, out, error } = lantu('read', file)
    expect([code, out]).toEqual([0, ''])
    expect(error).toContain('没有读出')
  })

  it('prints findings like a compiler, filters and explains them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lantu-check-'))
    const file = join(folder, 'plan.txt')
    const lines = [
      '青川湖市国民经济和社会发展第十四个五年规划纲要',
      '第一章 发展目标',
      '到2025年，森林覆盖率达到147%。',
      '第二章 生态建设',
      '湿地保护率明显提高。',
    ]
    writeFileSync(file, lines.join('\n'))
    const { code, out } = lantu('check', file)
    expect(code).toBe(1)
    expect(out).toContain('plan.txt:3:15: 错误 impossible-value: ')
    // the mark stands under the number, with two columns for each Chinese character before it
    const shown = out.split('\n')
    const sentence = shown.findIndex(line => line.includes('147%。'))
    expect(shown[sentence + 1]).toBe(`${' '.repeat(4 + 2 * 10 + 4)}^^^`)
    expect(lantu('check', file, '--rule', 'two-values').code).toBe(0)
    expect(lantu('check', file, '--rule', 'nothing').code).toBe(2)
    expect(lantu('check', file, '--gravity', 'error', '--format', 'json').out).toContain('"file": "plan.txt"')
    expect(JSON.parse(lantu('check', file, '--format', 'sarif').out)).toMatchObject({ version: '2.1.0' })
    expect(lantu('check', file, '--format', 'html').out).toContain('<mark>147</mark>')
    expect(lantu('check', '--explain', 'two-values').out).toContain('同一指标有两个数')
    expect(lantu('check').code).toBe(2)
  })
})
