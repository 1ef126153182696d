// What the fuzzer feeds the reader, by kind. Each maker takes a source of randomness and gives bytes; the same randomness gives

// the same bytes.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { planMarkup } from '../../packages/reader/test-support/plan-markup.mjs'
import { docxFile } from '../corpus/docx-file.mjs'
import { parse } from '../corpus/markup.mjs'
import { pdfFile } from '../corpus/pdf-file.mjs'
import { flattenedText, gbkPage, pastedText, plainText } from '../corpus/text-files.mjs'
import { root } from '../prepare.mjs'
import { bomb, wordFile } from './bombs.mjs'
import { UNITS } from './units.mjs'

const folders = [join(root, 'corpus', 'qingchuanhu'), join(root, '..', 'shared', 'seeds')]
const samples = folders
  .filter(existsSync)
  .flatMap(folder => readdirSync(folder).map(name => join(folder, name)))
  .filter(path => /\.(txt|html|docx|pdf)$/.test(path))
  .sort()
  .map(path => ({ path, bytes: new Uint8Array(readFileSync(path)) }))
const sampleOf = (random, pattern) => random.pick(samples.filter(({ path }) => pattern.test(path))).bytes

const MAGIC = [
  '%PDF-1.7\n',
  'PK\x03\x04',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  '<!doctype html><html>',
  '\xff\xfe',
  '\xfe\xff',
  '\xef\xbb\xbf',
  '<?xml version="1.0"?>',
  '',
]

function bytes(random) {
  const body = Uint8Array.from({ length: random.whole(0, 4000) }, () => random.whole(0, 255))
  const head = Uint8Array.from(random.pick(MAGIC), char => char.charCodeAt(0))
  const out = new Uint8Array(head.length + body.length)
  out.set(head)
  out.set(body, head.length)
  return out
}

/** Bytes changed, cut out, doubled, swapped or cut off. */
function mutate(random, given, most = 12) {
  let out = Uint8Array.from(given)
  for (let i = random.whole(1, most); i > 0; i--) {
    const at = random.whole(0, out.length - 1)
    const end = Math.min(out.length, at + random.whole(1, 400))
    const change = random.whole(0, 4)
    if (change === 0) out[at] = random.whole(0, 255)
    else if (change === 1) out = Uint8Array.from([...out.subarray(0, at), ...out.subarray(end)])
    else if (change === 2) out = Uint8Array.from([...out.subarray(0, end), ...out.subarray(at)])
    else if (change === 3) out.set(out.slice(at, end).reverse(), at)
    else if (random.chance(0.2)) out = out.slice(0, at)
  }
  return out
}

/** A text with pieces moved, signs put in and lines broken. */
function mutateText(random) {
  const text = new TextDecoder().decode(sampleOf(random, /\.txt$/))
  const from = random.whole(0, Math.max(0, text.length - 20_000))
  const signs = Array.from(text.slice(from, from + 20_000))
  for (let i = random.whole(5, 200); i > 0 && signs.length > 0; i--) {
    const at = random.whole(0, signs.length - 1)
    const put = random.pick([
      '',
      '\n',
      '\t',
      '（',
      '）',
      '“',
      '《',
      '%',
      '‰',
      '第',
      '一',
      '1',
      '，',
      '。',
      '\u0000',
      '𠮷',
      '\ud800',
      ' ',
      '|',
      '专栏1',
      '序号\n指标\n单位\n',
    ])
    signs.splice(at, random.whole(0, 3), put)
  }
  return new TextEncoder().encode(signs.join(''))
}

function wordParts(random) {
  const parts = unzipSync(sampleOf(random, /\.docx$/))
  const name = random.pick(Object.keys(parts).filter(one => /^word\/(?:document|styles|numbering)\.xml$/.test(one)))
  const pieces = strFromU8(parts[name]).slice(0, 200_000).split(/(?=<)/)
  for (let i = random.whole(1, 60); i > 0; i--) {
    const at = random.whole(0, pieces.length - 1)
    const change = random.whole(0, 3)
    if (change === 0) pieces.splice(at, 1)
    else if (change === 1) pieces.splice(at, 0, ...pieces.slice(at, at + random.whole(1, 40)))
    else if (change === 2)
      pieces[at] = random.pick([
        '<w:tbl>',
        '<w:tc>',
        '</w:p>',
        '<w:del>',
        '<w:txbxContent>',
        '<w:vMerge/>',
        '<w:gridSpan w:val="99999999"/>',
        '&#0;',
        '&#55296;',
        '<w:t>',
        '<!--',
      ])
    else pieces[at] = pieces[random.whole(0, pieces.length - 1)]
  }
  return zipSync({ ...parts, [name]: strToU8(pieces.join('')) }, { level: 1 })
}

function page(random) {
  const tags = [
    'table',
    'tr',
    'td',
    'td colspan="9999"',
    'td rowspan="0"',
    'p',
    'div',
    'ol start="99999999999"',
    'li',
    'h1',
    'pre',
    'ruby',
    'rt',
    'script',
    'style',
    'b',
    'br',
  ]
  const parts = ['<!doctype html><meta charset="utf-8">']
  for (let i = random.whole(10, 3000); i > 0; i--) {
    const tag = random.pick(tags)
    parts.push(random.chance(0.4) ? `</${tag.split(' ')[0]}>` : `<${tag}>`)
    if (random.chance(0.5))
      parts.push(random.pick(['粮食产量52万吨。', '到2025年达到860亿元', '&nbsp;', '&#x110000;', '&amp', '12%', '一、目标\n', '<']))
  }
  return new TextEncoder().encode(parts.join(''))
}

const render = async (random, document) =>
  random.pick([plainText, flattenedText, pastedText, gbkPage, pdfFile, docxFile, plainText, flattenedText])(document)

async function plan(random) {
  const made = parse(planMarkup(random.whole(1, 1e9), random.whole(1, 6)))
  const file = await render(random, made)
  return random.chance(0.3) ? mutate(random, file, 3) : file
}

/** A unit or two, over and over: what grows faster than the text shows here. */
function repeated(random) {
  const unit = random.pick(UNITS) + (random.chance(0.6) ? random.pick(UNITS) : '') + (random.chance(0.2) ? random.pick(UNITS) : '')
  const length = random.pick([2_000, 20_000, 100_000])
  const open = random.chance(0.5) ? '青川湖市“十四五”规划纲要\n第一章 主要目标\n' : ''
  return new TextEncoder().encode(open + unit.repeat(Math.ceil(length / unit.length)) + (random.chance(0.5) ? '。\n' : ''))
}

function nested(random) {
  const depth = random.pick([50, 1000, 20_000])
  const kind = random.whole(0, 4)
  if (kind === 0) return new TextEncoder().encode(`<html>${'<div>'.repeat(depth)}粮食${'</div>'.repeat(depth)}`)
  if (kind === 1) return new TextEncoder().encode(`<html>${'<table><tr><td>'.repeat(Math.min(depth, 3000))}粮食`)
  if (kind === 2) return new TextEncoder().encode(`${'（'.repeat(depth)}产量达到52万吨${'）'.repeat(depth)}。`)
  if (kind === 3)
    return new TextEncoder().encode(
      Array.from({ length: Math.min(depth, 3000) }, (_, i) => `${'#'.repeat(1 + (i % 6))} 第${i}节 目标`).join('\n'),
    )
  return wordFile(`<w:p>${'<w:tbl><w:tr><w:tc><w:p>'.repeat(Math.min(depth, 3000))}<w:r><w:t>粮食</w:t></w:r>`)
}

const long = random =>
  new TextEncoder().encode(
    random.pick([
      () => `产量达到${'9'.repeat(1_000_000)}吨。`,
      () => `${'全市地区生产总值增长8%，'.repeat(20_000)}`,
      () => `${'全市上下团结奋斗'.repeat(40_000)}。`,
      () => `${'甲'.repeat(100_000)}\t${'1\t'.repeat(50_000)}\n`.repeat(2),
      () => Array.from({ length: 30_000 }, (_, i) => `${i}\t指标${i}\t亿元\t${i}.5\t预期性`).join('\n'),
      () => Array.from({ length: 20_000 }, (_, i) => `${i}、完成第${i}项任务。投资${i}亿元。`).join('\n'),
    ])(),
  )

/** Kinds by name, with how often each comes up. */
export const KINDS = [
  ['random bytes', 6, bytes],
  ['samples with changed bytes', 14, random => mutate(random, sampleOf(random, /\.(?:txt|html|docx|pdf)$/))],
  ['texts with changed signs', 20, mutateText],
  ['Word parts with changed elements', 10, wordParts],
  ['pages of random elements', 8, page],
  ['plans made by a grammar', 14, plan],
  ['one thing over and over', 40, repeated],
  ['deep nesting', 4, nested],
  ['a million digits, endless sentences, long tables', 3, long],
  ['bombs', 2, bomb],
]
