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
    expect([0, 1]).toContain(lantu('check', corpus('outline.docx')).code)
    expect(lantu('read').code).toBe(2)
    expect(lantu('read', 'nowhere.txt').error).toContain('找不到')
    expect(lantu('--help').code).toBe(0)
  })
})
