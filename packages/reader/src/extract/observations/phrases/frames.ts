import { openingKinds } from '../../../patterns/gates.ts'

/** What frames a name before a number and is no part of it: under which conditions, by whom it was set, what it is held against. */

/** 收入｛在大幅减税降费的情况下｝增长: under which conditions, between a name and its verb. */
const CIRCUMSTANCE = /在[^，、]{2,16}(?:冲击|影响|情况|形势|背景|压力|条件|环境|因素|带动|推动|拉动|支撑|制约|挑战)(?:之)?下$/
/** ｛市委把｝生产总值增长目标确定为: who sets it. */
const SET_BY = /^[^，、]{0,12}?[把将](?![握关脉控手来军])(?=[^，、]{3,})/
/** ｛最关键的指标就是｝生产总值. */
const NAMELY = /^(?:其中)?[^，、]{0,6}的(?:指标|目标|任务)(?:就)?是(?=[\u4e00-\u9fff]{3})/
/** ｛比原定指标｝多, ｛预算安排｝增加: what a movement is held against, where nothing else stands before it. */
const HELD_AGAINST =
  /^(?:可?能|有可能|将|分别|均|都)*[比较](?:[原既预]定?|年初|规划|计划|预期|设计){1,2}(?:的?(?:指标|计划|目标|预算|任务|数|要求|水平))?$|^(?:预算|计划)(?:安排|执行)?数?$/

const mayHold = openingKinds([[HELD_AGAINST]])

/** Signs without which nothing frames a name but a circumstance. */
export const FRAMING = /把|将|就是/

/** `noun` without what frames it; `moves`: it rises or falls, `set`: a level is reached or set; `told`: a framing sign stands in the phrase. */
export function withoutFrame(noun: string, moves: boolean, set: boolean, told: boolean): string {
  let out = (moves || set) && noun.endsWith('下') ? noun.replace(CIRCUMSTANCE, '') : noun
  if (told) {
    if (set && /[把将]/.test(out)) out = out.replace(SET_BY, '')
    if (out.includes('是')) out = out.replace(NAMELY, '')
  }
  return moves && mayHold(out) !== 0 && HELD_AGAINST.test(out) ? '' : out
}
