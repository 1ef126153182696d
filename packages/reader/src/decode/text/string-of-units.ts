/** As many units as the engine takes as arguments without a fault. */
const CHUNK = 8192
const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })
/** Node copies units into a string and out of it as they stand; a web page has no such means. */
const COPIES = LITTLE_ENDIAN && typeof Buffer === 'function'

/** The string of any UTF-16 units. */
export function stringOfUnits(units: Uint16Array): string {
  if (COPIES) return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le')
  // decoding is quicker than taking unit by unit, but would replace half a surrogate pair
  for (let i = 0; i < units.length; i++) if (((units[i] as number) & 0xf800) === 0xd800) return unitByUnit(units)
  return LITTLE_ENDIAN ? decoder.decode(units) : unitByUnit(units)
}

/** The UTF-16 units of a string. */
export function unitsOfString(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  if (COPIES) Buffer.from(units.buffer).write(text, 'utf16le')
  else for (let i = 0; i < units.length; i++) units[i] = text.charCodeAt(i)
  return units
}

function unitByUnit(units: Uint16Array): string {
  let text = ''
  // the types want an array of numbers; the engine takes any list of them, and a typed one without copying it
  for (let at = 0; at < units.length; at += CHUNK)
    text += String.fromCharCode.apply(null, units.subarray(at, at + CHUNK) as unknown as number[])
  return text
}
