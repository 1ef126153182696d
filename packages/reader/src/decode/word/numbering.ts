import { formatNumber } from './number-formats.ts'
import { type Attributes, isOn, readXml, val } from './read-xml.ts'

interface Level {
  start: number
  format: string
  /** `第%1章`: the number of level 1 stands where %1 is. */
  text: string
  /** All numbers of the label in digits. */
  legal: boolean
  /** The paragraph style that carries this level. */
  style?: string
  /** 0: never begins anew. */
  restart?: number
}

interface List {
  readonly levels: Map<number, Level>
  styleLink?: string
  numStyleLink?: string
}

interface Instance {
  list: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

const LEVELS = 9

/** Counts the automatic numbers of a document's lists, in the order of its paragraphs. */
export class Numbering {
  readonly #lists = new Map<string, List>()
  readonly #instances = new Map<string, Instance>()
  /** The last numbers of each list: lists that share a definition count on from each other. */
  readonly #counters = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()

  constructor(part: Uint8Array | undefined) {
    if (part) this.#read(part)
  }

  /** The label of the next paragraph with this number, with the gap behind it; '' for none. */
  label(id: string, level: number): string {
    const instance = this.#instances.get(id)
    if (!instance || level < 0 || level >= LEVELS) return ''
    const key = this.#listKey(instance)
    const definition = this.#level(instance, key, level)
    if (!definition) return ''
    const counters = this.#count(id, instance, key, level, definition)
    if (definition.format === 'bullet') return bullet(definition)
    const label = definition.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const other = this.#level(instance, key, at)
      return formatNumber(counters[at] ?? other?.start ?? 1, definition.legal ? 'decimal' : (other?.format ?? 'decimal'))
    })
    return label === '' ? '' : label + gapAfter(label)
  }

  /** The level that a paragraph style stands for in a list. */
  levelOfStyle(id: string, style: string): number | undefined {
    const instance = this.#instances.get(id)
    if (!instance) return undefined
    const levels = this.#lists.get(this.#listKey(instance))?.levels ?? []
    for (const [at, level] of levels) if (level.style === style) return at
    return undefined
  }

  #count(id: string, instance: Instance, key: string, level: number, definition: Level): readonly (number | undefined)[] {
    const counters = this.#counters.get(key) ?? []
    this.#counters.set(key, counters)
    const override = instance.starts.get(level)
    const first = `${id}/${level}`
    const last = override !== undefined && !this.#begun.has(first) ? undefined : counters[level]
    this.#begun.add(first)
    counters[level] = last === undefined ? (override ?? definition.start) : last + 1
    for (let deeper = level + 1; deeper < LEVELS; deeper++) {
      if (this.#level(instance, key, deeper)?.restart !== 0) counters[deeper] = undefined
    }
    return counters
  }

  #level(instance: Instance, key: string, level: number): Level | undefined {
    return instance.levels.get(level) ?? this.#lists.get(key)?.levels.get(level)
  }

  /** A list may be defined by a style, which is found at the list that says it is that style. */
  #listKey(instance: Instance): string {
    const link = this.#lists.get(instance.list)?.numStyleLink
    if (link === undefined) return instance.list
    for (const [key, list] of this.#lists) if (list.styleLink === link) return key
    return instance.list
  }

  #read(part: Uint8Array): void {
    let list: List | undefined
    let instance: Instance | undefined
    let override = 0
    let level: Level | undefined
    readXml(part, {
      open: (name, attributes) => {
        if (name === 'w:abstractNum') this.#lists.set(attributes['w:abstractNumId'] ?? '', (list = { levels: new Map() }))
        else if (name === 'w:num') {
          instance = { list: '', starts: new Map(), levels: new Map() }
          this.#instances.set(attributes['w:numId'] ?? '', instance)
        } else if (name === 'w:lvlOverride') override = Number(attributes['w:ilvl'])
        else if (name === 'w:lvl') {
          level = { start: 1, format: 'decimal', text: '', legal: false }
          ;(instance ?? list)?.levels.set(Number(attributes['w:ilvl']), level)
        } else if (instance && name === 'w:abstractNumId') instance.list = val(attributes) ?? ''
        else if (instance && name === 'w:startOverride') instance.starts.set(override, Number(val(attributes)))
        else if (list && name === 'w:styleLink') list.styleLink = val(attributes) ?? ''
        else if (list && name === 'w:numStyleLink') list.numStyleLink = val(attributes) ?? ''
        else if (level) readLevel(level, name, attributes)
      },
      close: name => {
        if (name === 'w:abstractNum') list = undefined
        else if (name === 'w:num') instance = undefined
        else if (name === 'w:lvl') level = undefined
      },
    })
  }
}

function readLevel(level: Level, name: string, attributes: Attributes): void {
  const value = val(attributes)
  if (name === 'w:isLgl') level.legal = isOn(attributes)
  if (value === undefined) return
  if (name === 'w:start') level.start = Number(value)
  else if (name === 'w:numFmt') level.format = value
  else if (name === 'w:lvlText') level.text = value
  else if (name === 'w:pStyle') level.style = value
  else if (name === 'w:lvlRestart') level.restart = Number(value)
}

/** Bullets are often letters of a symbol font, whose private codes mean nothing elsewhere. */
function bullet(level: Level): string {
  const sign = level.text.trim()
  return sign === '' ? '' : /^[\uE000-\uF8FF]/.test(sign) || /^[a-z]$/i.test(sign) ? '• ' : `${sign} `
}

/**
 * Word draws a tab after a label. A Chinese label that closes itself (`一、`, `（一）`) needs none; `1.` must not touch what
 * follows, or 1. 2020年 would become the number 1.2020.
 */
function gapAfter(label: string): string {
  return /[、）)】。：]$/.test(label) ? '' : ' '
}
