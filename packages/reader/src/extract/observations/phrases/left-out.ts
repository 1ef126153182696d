import { atEnd, withoutEnd } from '../../../patterns/gates.ts'

/** What closes the phrase and says nothing of the name. */
export const LEFT_OUT: readonly RegExp[] = [
  /(?<![，、：:；—-])[，、：:；—-]+$/,
  // 处理量比原设计规模翻一番
  /(?<=.{2})[比较](?:原|过去|以前|当时|先前|改革前|建设前|改造前)[^，、比较]{0,8}翻了?$/,
  /翻了?$/,
  /(?<=[到至为达由从])(?:(?:人均|平均)?(?:每[年月日天])?每[十百千万]?[人户亩生艘辆台头只株棵村校床位例件名家]?(?:每[年月日天])?[年月日天]?(?:人均)?|[年月]?(?:人均|户均)|月均)$/,
  // 浓度低于每立方米｛19微克｝
  /(?<=浓度|含量|[到至为达由从于过超])每(?:标准)?(?:立方米|升)$/,
  // 分别约为全国平均的｛70%｝
  /(?<=.{2})(?:分别|均|仅)?(?:约为|大约为|相当于|为)全[国省市区](?:平均|平均水平)的?$/,
  /(?:力争|确保|争取|用|通过)[一两二三四五六七八九十\d]{1,2}年(?:内|左右|时间)?$/,
]
const LEFT_OUT_ENDS = LEFT_OUT.map(atEnd)

export const withoutLeftOut = (text: string) => LEFT_OUT_ENDS.reduce(withoutEnd, text)
