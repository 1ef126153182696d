/** Places by key, in one table whose keys and places stand side by side: a hash table with open addressing. Key 0 is none. */
export class KeyTable {
  private readonly table: Int32Array
  private readonly shift: number

  /** `most`: how many keys there will be at the most. */
  constructor(most: number) {
    let bits = 4
    while (1 << bits < most * 2) bits++
    this.shift = 32 - bits
    this.table = new Int32Array(2 << bits)
  }

  private slotOf(key: number): number {
    const { table } = this
    const last = table.length - 2
    let slot = (Math.imul(key, 0x9e3779b1) >>> this.shift) << 1
    while (table[slot] !== key && table[slot] !== 0) slot = (slot + 2) & last
    return slot
  }

  /** The place of a key, −1 where it has none. */
  at(key: number): number {
    const slot = this.slotOf(key)
    return this.table[slot] === 0 ? -1 : (this.table[slot + 1] as number)
  }

  /** The place of a key, which is `place` where it had none. */
  placeOf(key: number, place: number): number {
    const slot = this.slotOf(key)
    if (this.table[slot] !== 0) return this.table[slot + 1] as number
    this.table[slot] = key
    this.table[slot + 1] = place
    return place
  }
}
