import { ANSWERED } from './sentence-cues.ts'

/** Who answers for a task. Plain strings, the lead first. */

/** 和 and 及 stay: 发展和改革委员会 is one unit. */
const UNITS = /[、，；]|以及|会同/
const LEAD = /由([^，。；]{2,40}?)(?:牵头|负责|组织实施|会同|按职责分工负责)/
const HELP = /(?:牵头|会同)，?([^。；]{2,120}?)(?:配合|参与|按职责分工负责|协同|组织实施|负责)/
const LISTED = /(?:责任单位|牵头单位|责任部门|牵头部门|主管部门)[：:]([^。）)]{2,160})/
const HELPERS = /(?:配合单位|协助单位|参与单位)[：:]([^。）)]{2,160})/

const NO_UNITS: readonly string[] = []

const split = (words: string) =>
  words
    .split(UNITS)
    .map(unit =>
      unit
        .replace(/^(?:由|各相关|牵头单位[：:]|配合单位[：:])/, '')
        .replace(/(?:等|分别|按职责分工)$/, '')
        .trim(),
    )
    .filter(unit => unit.length >= 2 && unit.length <= 40)

/** The units that a sentence of responsibility or a bracket names: 由甲牵头，乙、丙配合; （责任单位：甲、乙）. `cues`: what its words tell. */
export function unitsIn(text: string, cues: number): readonly string[] {
  if ((cues & ANSWERED) === 0) return NO_UNITS
  const lead = LEAD.exec(text)
  const listed = LISTED.exec(text)
  const helpers = HELPERS.exec(text)
  if (!lead && !listed && !helpers) return NO_UNITS
  const units = [
    ...(lead?.[1] ? split(lead[1]) : []),
    ...(lead ? split(HELP.exec(text)?.[1] ?? '') : []),
    ...(listed?.[1] ? split(listed[1]) : []),
    ...split(helpers?.[1] ?? ''),
  ]
  return [...new Set(units)]
}
