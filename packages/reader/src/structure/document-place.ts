const PLACE = /^(?:中共|中国共产党)?(.{1,11}?(?:自治区|自治州|自治县|省|市|县|区|州|盟|旗|地区|新区)(?:市)?)(?!域|政)/

// 云埠市澄湖区水利发展规划: a place right behind the one that it lies in
const PLACE_WITHIN = /^([\u4e00-\u9fa5]{1,5}?(?:自治县|自治州|新区|市|区|县|旗))(?!域|政(?!府)|场|级|委)/
const KIND_OF_PLACE =
  /^(?:城|市|全|各|本|我|老|主城|中心城|建成|辖|园|社|景|山|库|矿|林|牧|灾|边境|沿[江海边]|贫困|民族)[市区县]$|建|创|推|加快|打造|促进|实施|发展|[强名大小]市|(?:地|社|园|景|开发|示范|试验|保护|集聚|功能|合作|度假|先行|自贸|贸易|产业|工业|革命老|片|小|街|校|厂)区$/

/** The place whose document it is, by its title or by how it opens; the empty string where neither names one. */
export function placeOf(title: string, opening: string): string {
  const bare = title
    .replace(/^.*?关于制定/, '')
    .replace(/^关于(?:印发|发布|公布|下达|实施)[《〈]?/, '')
    .replace(/^（[^（）]{2,8}）/, '')
    .replace(/^(?:19|20)\d\d年/, '')
  // （云川省）2016年青川市…: the larger place, in brackets
  const rest = PLACE.test(bare) ? bare : title.replace(/^（(?=[^（）]{2,8}）)/, '')
  const named = PLACE.exec(rest)
  if (named) {
    const within = PLACE_WITHIN.exec(rest.slice(named[0].length))?.[1]
    return within && !KIND_OF_PLACE.test(within) ? within : (named[1] as string)
  }
  const spoken = /(?:代表|在)(?:中共)?([^，。、\s\d]{1,9}?(?:自治区|自治州|省|市|县|区|州)(?:市)?)(?:人民政府|第|人民代表)/.exec(opening)
  return spoken ? (spoken[1] as string) : ''
}
