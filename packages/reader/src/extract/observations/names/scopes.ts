import { atEnd } from '../../../patterns/gates.ts'

/** Words of place and trade, which say of whom or where and not what. */

export const SCOPE_ALONE = atEnd(
  /^(?:城镇|农村|县城|市区|城区|中心城区|主城区|[省市州区县旗]本级|本级|县级|乡镇|男性|女性|国有|民营|规模以上|限额以上|东部|西部|中部)$/,
)
/** Nouns of place and trade, before what is counted in them. */
const SCOPE_END =
  /(?:首批|第[一二三四五六七八九十]批|区|市|县|省|州|镇|乡|村|域|行业|领域|系统|部门|沿线|园区|各地|上下|境内|国内外|境内外|海内外|省内外|[东南西北中]段)$/
export const SCOPE_AT_END = atEnd(SCOPE_END)
