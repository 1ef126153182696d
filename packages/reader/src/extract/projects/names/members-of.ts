import { atEnd } from '../../../patterns/gates.ts'
import { isRegion } from '../../../vocabulary/regions.ts'
import { added, DE, type Group, type Piece } from '../enumeration.ts'
import { endsInPlace } from '../specificity.ts'
import { COUNTED_AFTER, SIZE } from './counts.ts'
import { type Member, memberOf } from './member.ts'

const NO_MEMBERS: Member[] = []

/** The members of a group; what stands before 的 describes the last one and is none. */
export function membersOf(text: string, group: Group): Member[] {
  let members = NO_MEMBERS
  const pieces = group.members
  const owned = pieces.length > 1 && isOwned(text, pieces[0] as Piece)
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece
    const inside = endsInBracket(text, piece) ? countedList(text, piece) : null
    if (inside) {
      const size = SIZE.exec(text.slice(piece.start, inside[0]?.start ?? piece.end))?.[0] ?? ''
      for (const one of inside) {
        const member = memberOf(text, one, true)
        if (member) members = added(members, member.sized(size))
      }
      continue
    }
    const member = memberOf(text, piece, i === pieces.length - 1 && !group.etc)
    if (!member) continue
    // a description goes before 的: what was gathered belongs to it
    const describes =
      (member.described && !(owned && isOwned(text, piece)) && !eachDescribed(member, members) && !describesItself(text, piece, members)) ||
      ACTED.test(text.slice(piece.start, member.start))
    members = added(describes ? NO_MEMBERS : members, member)
  }
  return members
}

const OWNER = /^([\u4e00-\u9fff]{2,7})的(?=[\u4e00-\u9fff]{2})/

/** 川湖集团、云埠公司三方联袂打造｜粮油产业园: those before the verb do it. */
const ACTED = atEnd(/[\u4e00-\u9fff]{2}(?:打造|建成)$/)

/** 湖东的｜荻浦: a place says whose a member is. */
function isOwned(text: string, { start, end, signs }: Piece): boolean {
  const owner = (signs & DE) === 0 ? undefined : OWNER.exec(text.slice(start, Math.min(end, start + 12)))?.[1]
  return owner !== undefined && (isRegion(owner) || endsInPlace(owner))
}

/** 风险评估机制和｜以网格为基础的调解体系: a description that begins here says nothing of the ones before, each with a head. */
const describesItself = (text: string, piece: Piece, before: readonly Member[]): boolean =>
  text[piece.start] === '以' && before.every(one => one.ending.kind !== 'none' && text[one.start] !== '以')

/** 新建的｜荻浦大桥、在建的｜云埠水厂: a thing after things that were described too. */
const eachDescribed = (member: Member, before: readonly Member[]): boolean =>
  member.ending.kind === 'works' && before.length > 0 && before.every(one => one.described && one.ending.kind === 'works')

const BRACKET = '）'.charCodeAt(0)

/** Whether names may stand in brackets at the end of a piece. */
export const endsInBracket = (text: string, piece: Piece) => text.charCodeAt(piece.end - 1) === BRACKET

/** 新建110千伏变电站3座（甲变、乙变、丙变）: the names stand in the brackets. */
function countedList(text: string, piece: Piece): Piece[] | null {
  const open = piece.start + text.slice(piece.start, piece.end).lastIndexOf('（')
  if (open <= piece.start || !COUNTED_AFTER.test(text.slice(Math.max(piece.start, open - 12), open))) return null
  if (!text.slice(open + 1, piece.end - 1).includes('、')) return null
  const pieces: Piece[] = []
  let from = open + 1
  for (let i = open + 1; i < piece.end; i++) {
    if (text[i] !== '、' && i !== piece.end - 1) continue
    if (i > from) pieces.push({ start: from, end: i, signs: piece.signs })
    from = i + 1
  }
  return pieces
}
