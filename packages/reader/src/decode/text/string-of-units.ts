/** As many units as the engine takes as arguments without a fault. */
const CHUNK = 8192
const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/** The string of UTF-16 units in which every surrogate has its other half. */
export function stringOfPairs(units: Uint16Array): string {
  return LITTLE_ENDIAN ? decoder.decode(units) : unitByUnit(units)
}

/** The string of any UTF-16 units. Decoding is quickest, but would replace half a surrogate pair. */
export function stringOfUnits(units: Uint16Array): string {
  for (let i = 0; i < units.length; i++) if (((units[i] as number) & 0xf800) === 0xd800) return unitByUnit(units)
  return stringOfPairs(units)
}

function unitByUnit(units: Uint16Array): string {
  let text = ''
  // the types want an array of numbers; the engine takes any list of them, and a typed one without copying it
  for (let at = 0; at < units.length; at += CHUNK)
    text += String.fromCharCode.apply(null, units.subarray(at, at + CHUNK) as unknown as number[])
  return text
}
