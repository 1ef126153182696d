import type { Section } from '@lantu/model/tree'
import type { Heading } from './heading.ts'
import { kindOf, type Style } from './labels.ts'

type Open = { -readonly [K in keyof Section]: Section[K] }

/** 编 holds 章 holds 节; the other styles take their level from where they first appear under a heading. */
const FIXED: Partial<Record<Style, number>> = { annex: 0, part: 1, chapter: 2, section: 3 }

/** 26. … 八、: what opens with neither its own beginning nor 一、 stands within none of the lower styles before it; the text is a piece. */
const RANKS: Partial<Record<Style, number>> = { 'han-bracket': 1, 'digit-comma': 2, 'digit-dot': 2, 'digit-bracket': 3, circle: 4 }

interface Frame {
  readonly id: number
  readonly style: Style | 'document' | 'declared'
  readonly level: number
  /** Of 1.1.2 how many it has. */
  number: number
}

/** Builds the tree of sections: a label of a style that is open closes what stands under it; a new style opens a level. */
export class SectionStack {
  readonly sections: Open[]
  private readonly frames: Frame[]

  constructor(end: number) {
    this.sections = [
      { id: 0, parent: null, depth: 0, kind: 'document', label: '', title: '', start: 0, end, heading: { start: 0, end: 0 } },
    ]
    this.frames = [{ id: 0, style: 'document', level: -1, number: 0 }]
  }

  get current(): number {
    return (this.frames.at(-1) as Frame).id
  }

  /** The first section of the document has a number, and of a style that its parts can have. */
  get opensWithLabel(): boolean {
    const label = this.sections[1]?.label ?? ''
    return label !== '' && !label.startsWith('（')
  }

  /** The last open frame of a style from `from` on, before `to`; −1 without one. */
  private lastOf(style: Frame['style'], from = 0, to = this.frames.length): number {
    for (let i = to - 1; i >= from; i--) if ((this.frames[i] as Frame).style === style) return i
    return -1
  }

  /** Opens a section at `[start, end)` of the text. */
  open(heading: Heading, start: number, end: number, declaredLevel?: number): void {
    const label = heading.label
    const style: Frame['style'] = label?.style ?? 'declared'
    if (label?.depth) this.closeDecimal(label.depth, start)
    else this.closeFor(style, label?.number ?? 0, start, declaredLevel)
    const parent = this.frames.at(-1) as Frame
    const id = this.sections.length
    this.sections.push({
      id,
      parent: parent.id,
      depth: this.frames.length,
      kind: label ? kindOf(label) : declaredLevel === 1 ? 'chapter' : declaredLevel === 2 ? 'section' : 'item',
      label: label?.text ?? '',
      title: heading.title,
      start,
      end: this.sections[0]?.end ?? end,
      heading: { start, end },
    })
    this.frames.push({ id, style, level: this.levelOf(style, declaredLevel), number: label?.depth ?? label?.number ?? 0 })
  }

  finish(end: number): Section[] {
    while (this.frames.length > 1) this.pop(end)
    return this.sections
  }

  private levelOf(style: Frame['style'], declared?: number): number {
    if (style === 'declared') return declared ?? 9
    return FIXED[style as Style] ?? 10
  }

  private pop(at: number): void {
    const frame = this.frames.pop() as Frame
    const section = this.sections[frame.id]
    if (section) section.end = at
  }

  /** 1.2 closes 1.1 and 1.1.3 with what stands in them, and leaves 1 open, or the 章 without a number of this kind. */
  private closeDecimal(depth: number, at: number): void {
    const first = this.frames.findIndex(frame => frame.style === 'decimal' && frame.number >= depth)
    if (first >= 0) while (this.frames.length > first) this.pop(at)
  }

  private closeFor(style: Frame['style'], number: number, at: number, declared?: number): void {
    if (style === 'box') {
      // a box belongs to what it stands in, and never to another box
      const box = this.lastOf('box')
      if (box >= 0) while (this.frames.length > box) this.pop(at)
      return
    }
    const fixed = style === 'declared' ? (declared ?? 9) : FIXED[style as Style]
    if (fixed !== undefined) {
      while (this.frames.length > 1 && !((this.frames.at(-1) as Frame).level < fixed && (this.frames.at(-1) as Frame).style !== 'box'))
        this.pop(at)
      return
    }
    const box = this.lastOf('box')
    const outer = this.lastOf(style, 0, box < 0 ? this.frames.length : box)
    const inner = box < 0 ? -1 : this.lastOf(style, box + 1)
    // inside a box, numbering starts anew at one; the outer sequence going on ends the box
    if (
      inner >= 0 &&
      !(outer >= 0 && number === (this.frames[outer] as Frame).number + 1 && number !== (this.frames[inner] as Frame).number + 1)
    ) {
      while (this.frames.length > inner) this.pop(at)
    } else if (outer >= 0 && (box < 0 || number !== 1)) {
      while (this.frames.length > outer) this.pop(at)
    } else if (inner < 0 && outer < 0 && number > 1) {
      const rank = RANKS[style as Style] ?? 0
      while ((RANKS[(this.frames.at(-1) as Frame).style as Style] ?? 0) > rank) this.pop(at)
    }
  }
}
