/**
 * Words on the page whose contrast is below WCAG 2 AA (4.5 : 1, or 3 : 1 for large ones), and words under 12 px. Runs inside the page, so it
 * holds all that it needs. Disabled controls, the marks in the reader's margin, the day on the ruler (it stands outside the line
 * that holds it) and what only a reader of the screen hears are left out.
 */
export function lowContrast(): string[] {
  type Colour = readonly [number, number, number, number]
  const parse = (text: string): Colour | null => {
    const found = /rgba?\(([^)]+)\)/
      .exec(text)?.[1]
      ?.split(/[ ,/]+/)
      .map(Number)
    return found ? [found[0] ?? 0, found[1] ?? 0, found[2] ?? 0, found[3] ?? 1] : null
  }
  const channel = (value: number) => (value <= 0.03928 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
  const luminance = ([r, g, b]: Colour) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
  const over = (top: Colour, under: Colour): Colour => {
    const mix = (i: 0 | 1 | 2) => top[i] * top[3] + under[i] * (1 - top[3])
    return [mix(0), mix(1), mix(2), 1]
  }
  const found = new Set<string>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const words = walker.currentNode.textContent?.trim()
    const element = walker.currentNode.parentElement
    if (!words || !element || element.closest('script, style, option, .sr, .skip-link, .mg, .ruler, :disabled, [aria-disabled=true]'))
      continue
    const box = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    if (!box.width || !box.height || style.visibility === 'hidden') continue
    let opacity = 1
    const layers: Colour[] = []
    for (let one: Element | null = element; one; one = one.parentElement) {
      const of = getComputedStyle(one)
      opacity *= Number(of.opacity)
      const layer = parse(of.backgroundColor)
      if (!layer || layer[3] === 0) continue
      layers.push(layer)
      if (layer[3] === 1) break
    }
    const ground = layers.reduceRight<Colour>((under, layer) => over(layer, under), [255, 255, 255, 1])
    const drawn = element instanceof SVGElement
    const ink = parse(drawn ? style.fill : style.color)
    if (!ink) continue
    const [light, dark] = [luminance(over([ink[0], ink[1], ink[2], ink[3] * opacity], ground)), luminance(ground)].toSorted(
      (a, b) => b - a,
    ) as [number, number]
    const ratio = (light + 0.05) / (dark + 0.05)
    const size = Number.parseFloat(style.fontSize)
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 600)
    if (ratio < (large ? 3 : 4.5)) found.add(`contrast ${ratio.toFixed(2)} “${words.slice(0, 20)}”`)
    if (size < 12 && !drawn) found.add(`${size} px “${words.slice(0, 20)}”`)
  }
  return [...found]
}
