// What must not change the reading of promised systems, must change it in a known way, or must take it away.
import { ABSENT, pick } from './frame.mjs'
import { aloneOf, governedOf, listsOf, nounOf, othersOf, systemsOf } from './system-parts.mjs'
import {
  AND,
  BETTER,
  BRACKETS,
  CARRY_OUT,
  CIRCUMSTANCES,
  DESCRIPTIONS,
  FIELDS,
  FIRST,
  INSTITUTIONS,
  KEEP_UP,
  MANNERS,
  MOVED,
  NO_SYSTEMS,
  OPENINGS,
  PREDICATES,
  PURPOSES,
  PUSH,
  SUBJECTS,
  verbsLike,
  verbsUnlike,
  WHEN,
} from './system-words.mjs'

/** @typedef {import('./frame.mjs').Edit & { becomes: readonly (readonly [object, object])[] }} OwnEdit `becomes`: statements, and what each is read as then */

const becoming = (statement, edits) => {
  for (const { becomes } of edits) for (const [was, is] of becomes) if (was === statement) return is
  return null
}

/** Edits of which each says what becomes of which systems. */
const changed = (name, edits) => ({
  name,
  kinds: ['system'],
  edits: (read, random) => edits(read, random).flatMap(edit => edit || []),
  expected: becoming,
})
const kept = (systems, by = {}) => systems.map(system => [system, { ...system, ...by }])

/** Each name by itself in other words. */
const renamed = (name, nameOf, all = ({ statements }) => systemsOf(statements), become = (system, by) => ({ ...system, name: by })) =>
  changed(name, (read, random) =>
    all(read).map(system => {
      const by = nameOf(system, random)
      return by && { at: system.at, end: system.end, by, becomes: [[system, become(system, by)]] }
    }),
  )

const aloneSystems = read => aloneOf(read).map(({ systems: [system] }) => system)

/** What stands where the verb does. */
const atVerb = (name, editOf, chosen = governedOf) =>
  changed(name, (read, random) =>
    chosen(read).map(governed => {
      const edit = editOf(governed, random)
      return edit && { at: governed.from, end: governed.from, ...edit }
    }),
  )

const inOtherWords = ({ from, verb, systems }, random) => {
  const [{ stage, name }] = systems
  const words = verbsLike(stage, name)
  if (!words.includes(verb)) return null
  const by = pick(
    words.filter(word => word !== verb),
    random,
  )
  return { end: from + verb.length, by, becomes: kept(systems, { verb: by }) }
}

const betterOrNew = ({ from, verb, systems }, random) => {
  const [{ stage, name }] = systems
  const other = verbsLike(stage, name).includes(verb) ? verbsUnlike(stage, name) : null
  if (!other) return null
  const by = pick(other.verbs, random)
  return { end: from + verb.length, by, becomes: kept(systems, { verb: by, stage: other.stage }) }
}

const BARE = /^(?:建立|构建|完善|健全|建设|搭建|打造|设立|成立|组建|推行|实行|优化)$/
/** Verbs that are no nouns. */
const SURE = /^(?:建立|构建|完善|健全|搭建|推行|实行|设立|成立|组建)$/
const withManner = ({ verb, systems }, random) => {
  // 加快建设 goes on
  const by = BARE.test(verb) && verb !== '建设' ? pick(MANNERS, random) : ''
  return by && { by, becomes: kept(systems, { verb: undefined }) }
}

/** The whole clause of a system that is alone in it. */
const clause = (name, wordsOf) =>
  changed(name, (read, random) =>
    aloneOf(read).flatMap(({ from, verb, systems: [system] }) => {
      const made = wordsOf({ verb, system }, random)
      if (!made) return []
      const { before = '', behind = '', is } = made
      const becomes = [[system, is]]
      return [
        { at: from, end: system.at, by: before, becomes },
        { at: system.end, end: system.end, by: behind, becomes },
      ]
    }),
  )

const inLists = (name, editOf, joint) => changed(name, (read, random) => listsOf(read, joint).map(list => editOf(list, read.text, random)))

/** Two members, each in the other's place: what is read there is the other. */
const swapped = ([one, other], text) => ({
  at: one.at,
  end: other.end,
  by: other.text + text.slice(one.end, other.at) + one.text,
  becomes: [[one, other]],
})

const lastJoint = by =>
  inLists(
    `${by} before the last of two systems and more`,
    (list, text) => {
      const [before, last] = list.slice(-2)
      return text.slice(before.end, last.at) === by ? null : { at: before.end, end: last.at, by, becomes: kept(list) }
    },
    /^(?:、|和|及|以及|与)$/,
  )

/** What stands beside a system that was alone; two mechanisms would be one promise. */
const beside = (name, editOf) =>
  changed(name, (read, random) =>
    aloneSystems(read).map(system => {
      const noun = nounOf(system.name)
      const other = /(?:机制|制度|体系)$/.test(noun) ? '信息平台' : '协作机制'
      return noun && { ...editOf(system, pick(FIELDS, random) + other, random), becomes: kept([system]) }
    }),
  )

/** @type {import('./frame.mjs').Variation[]} */
export const variations = [
  renamed(
    'systems for other fields of policy',
    ({ name }, random) => {
      const noun = nounOf(name)
      return noun && pick(FIELDS, random) + noun
    },
    aloneSystems,
  ),
  renamed(
    'systems by other nouns of the family',
    ({ name }, random) => {
      const others = othersOf(name)
      return others.length > 0 ? pick(others, random) : ''
    },
    aloneSystems,
  ),
  renamed('names of systems in quotation marks', ({ name }) => {
    const noun = /(?:平台|系统)$/.test(name) ? nounOf(name) : ''
    return noun && `“${name.slice(0, -noun.length)}”${noun}`
  }),
  atVerb('other verbs before systems', inOtherWords),
  atVerb('systems made better for set up, and back', betterOrNew),
  atVerb('a manner before the verb of systems', withManner),
  atVerb('a circumstance before the clause of systems', ({ systems }, random) => ({
    by: pick(CIRCUMSTANCES, random),
    becomes: kept(systems),
  })),
  atVerb(
    'a circumstance before the verb of systems',
    ({ verb, systems }, random) => BARE.test(verb) && { by: pick(OPENINGS, random), becomes: kept(systems) },
  ),
  changed('a description before systems', (read, random) =>
    aloneOf(read).map(({ systems: [system] }) => {
      const { at, name } = system
      return name.length >= 6 && nounOf(name) ? { at, end: at, by: pick(DESCRIPTIONS, random), becomes: kept([system]) } : null
    }),
  ),
  clause('a predicate for the verb of systems', ({ system }, random) => {
    const words = PREDICATES.find(({ of }) => of.test(system.name))?.words
    if (!words || system.name.length < 6) return null
    const verb = pick(words, random)
    return { behind: verb, is: { ...system, verb, stage: undefined } }
  }),
  clause('systems only carried out', (_, random) => ({
    before: pick(CARRY_OUT, random),
    is: ABSENT,
  })),
  renamed(
    'institutions in the place of systems',
    (_, random) => pick(INSTITUTIONS, random),
    aloneSystems,
    () => ABSENT,
  ),
  clause('systems told in review', ({ verb, system }) =>
    BARE.test(verb) ? { before: `${verb}了`, is: { ...system, verb, stage: undefined } } : null,
  ),
  clause('systems that others are moved to set up', ({ verb, system }, random) =>
    BARE.test(verb) ? { before: pick(MOVED, random) + verb, is: { ...system, verb: undefined, stage: undefined } } : null,
  ),
  clause('somebody who sets systems up', ({ verb, system }, random) =>
    BARE.test(verb) ? { before: pick(SUBJECTS, random) + verb, is: { ...system, verb: undefined } } : null,
  ),
  clause('another verb with its object before systems', ({ verb, system }, random) =>
    BARE.test(verb) ? { before: pick(FIRST, random) + verb, is: { ...system, verb: undefined } } : null,
  ),
  clause('another verb with its object and a sign before systems', ({ verb, system }, random) =>
    SURE.test(verb) ? { before: `${pick(FIRST, random)}、${verb}`, is: { ...system, verb: undefined } } : null,
  ),
  clause('two systems under verbs of their own before systems', ({ verb, system }) =>
    SURE.test(verb) ? { before: `完善防汛值守机制、建立古树巡查制度、${verb}`, is: { ...system, verb: undefined } } : null,
  ),
  clause('mechanisms that are said to get better', ({ system }, random) =>
    /(?:(?<!体制)机制|平台|数据库)$/.test(system.name) && system.name.length >= 6
      ? { behind: pick(BETTER, random), is: { ...system, verb: undefined, stage: undefined } }
      : null,
  ),
  clause('verbs that keep systems up', ({ system }, random) => ({
    before: pick(KEEP_UP, random),
    is: { ...system, verb: undefined, stage: undefined },
  })),
  clause('a bracket behind systems', ({ verb, system }, random) => ({ before: verb, behind: pick(BRACKETS, random), is: system })),
  clause('what systems are for, behind them', ({ verb, system }, random) =>
    BARE.test(verb) ? { before: verb, behind: pick(PURPOSES, random), is: system } : null,
  ),
  clause('并 and what is done with systems, behind them', ({ verb, system }, random) =>
    BARE.test(verb) ? { before: verb, behind: pick(AND, random), is: system } : null,
  ),
  atVerb(
    'by when, before the verb of systems',
    ({ verb, systems }, random) => BARE.test(verb) && { by: pick(WHEN, random), becomes: kept(systems, { verb: undefined }) },
  ),
  // bodies and funds are not built
  clause('推进 systems and 建设 behind them', ({ verb, system }, random) =>
    BARE.test(verb) && /(?:机制|制度|体系|平台|系统|数据库)$/.test(system.name)
      ? { before: pick(PUSH, random), behind: '建设', is: { ...system, verb: undefined, stage: 'ongoing' } }
      : null,
  ),
  inLists('two systems of a list swapped', swapped),
  inLists('a system taken out of a list', ([first, out, next]) =>
    next ? { at: out.at, end: next.at, by: '', becomes: kept([first, next]) } : null,
  ),
  inLists('a system put into a list', (list, _, random) => {
    const noun = nounOf(list[1].name)
    return noun ? { at: list[1].at, end: list[1].at, by: `${pick(FIELDS, random)}${noun}、`, becomes: kept(list) } : null
  }),
  lastJoint('和'),
  lastJoint('以及'),
  lastJoint('、'),
  beside('a system of another kind before a system', ({ at }, other) => ({ at, end: at, by: `${other}和` })),
  beside('a system of another kind behind a system', ({ end }, other) => ({ at: end, end, by: `和${other}` })),
  beside('what is no system before a system', ({ at }, _, random) => ({ at, end: at, by: pick(NO_SYSTEMS, random) })),
]
