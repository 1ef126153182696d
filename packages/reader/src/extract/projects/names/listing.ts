import type { Group } from '../enumeration.ts'
import type { Class } from './class-of.ts'
import type { List } from './lists.ts'
import type { Member } from './member.ts'
import type { Governed, Name } from './name.ts'

/** The members of one list on the way to their names. */
export interface Listing {
  readonly found: Name[]
  readonly text: string
  readonly group: Group
  readonly governed: Governed
  /** What its members are examples of. */
  readonly cls: Class
  readonly members: readonly Member[]
  readonly last: Member
  readonly list: List
  /** The last says what all of them are: …、石梁电池材料项目. */
  readonly shared: boolean
  /** They are items, whose names stand as they are written. */
  readonly items: boolean
  /** What is done to the last of all groups, and what is done to all of this list. */
  readonly trailingAct: string
  readonly act: string
  /** Members without a head of their own that wait for the next one's. */
  pending: Member[]
  /** Most of the list are names, once somebody has asked. */
  named: boolean | undefined
}

/** No members that wait. */
export const NONE: Member[] = []

/** Whether the list is of named ones, as whoever asks first puts it. */
export function ofNamed(listing: Listing, least?: number): boolean {
  listing.named ??= listing.list.mostlyNamed(least)
  return listing.named
}
