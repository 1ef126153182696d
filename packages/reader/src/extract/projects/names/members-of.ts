import { added, type Group, type Piece } from '../enumeration.ts'
import { COUNTED_AFTER, SIZE } from './counts.ts'
import { type Member, memberOf } from './member.ts'

const NO_MEMBERS: Member[] = []

/** The members of a group; what stands before 的 describes the last one and is none. */
export function membersOf(text: string, group: Group): Member[] {
  let members = NO_MEMBERS
  const pieces = group.members
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
    members = added(member.described ? NO_MEMBERS : members, member)
  }
  return members
}

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
