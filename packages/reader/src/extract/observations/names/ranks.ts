import { atEnd } from '../../../patterns/gates.ts'

/** Levels of government, as they open a name or stand for one. */

export const RANK =
  /^(?:[1-5]?A级|国家级|省级|市级|县级|州级|区级|县区级|自治区级|自治州级|兵团级|世界级|国际级|区域级|乡镇级|乡级|镇级|村级|社区级|国家|全国|全省|全市|省|市|县|城镇|农村|城市|乡村)(?:及?以上)?/
export const RANK_ALONE = atEnd(
  /^(?:[1-5]A级|国家级|省级|市级|县级|州级|区级|县区级|自治区级|自治州级|兵团级|世界级|国际级|区域级|部级|乡镇级|乡级|镇级|村级|社区级|国家|省|市|县|区)$/,
)
