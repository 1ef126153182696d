/** （责任单位：市科学技术局、市财政局） and 由市工业和信息化局牵头，市财政局、市商务局配合。 */
const LISTED = /(?:责任单位|牵头单位|责任部门|牵头部门|配合单位|实施单位|责任主体)[：:]([^（）。；\n]{2,160})/g
const LED = /由([^，。；：（）\n]{2,40}?)(?:牵头|负责|会同)/g
const ASSIST = /(?:牵头|会同)，([^，。；：（）\n]{2,80}?)(?:配合|参与|负责)/g

const asNames = (list: string) =>
  list
    .split(/[、，,]|和(?=[市省县区各])|[：:](?=.)/)
    .map(name => name.trim().replace(/(?:按职责分工)?(?:负责|等)$/, ''))
    .filter(name => name.length >= 2 && name.length <= 30 && !/责任单位|配合单位|牵头单位/.test(name))

/** The bodies that a passage makes responsible, the lead first, each once. */
export function bodiesNamedIn(text: string): string[] {
  const lists = [LED, LISTED, ASSIST].flatMap(pattern => [...text.matchAll(pattern)].map(match => match[1] as string))
  return [...new Set(lists.flatMap(asNames))]
}
