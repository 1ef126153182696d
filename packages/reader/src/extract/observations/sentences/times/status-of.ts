import { atEnd } from '../../../../patterns/gates.ts'
import type { ReadingContext } from '../../../context/reading-context.ts'
import type { TimePhrase } from '../../../times/time-phrase.ts'

const FORECAST_STATUS = /目标|力争|争取|确保|力求|务求|力保|预期|计划|将(?!军|领|乐)|拟|要(?!素|求|闻|道|点)|规划建设/
const REACHED = /已|(?<![项比较由从])目前(?!期)|(?<![比较由从])现在(?=每年|年|为|是|有|已|只)|现有|截至|完成了|实现了|达到了|取得/
/** ｛努力｝在…上取得新战果. */
const STRIVES = /(?<![经过的])努力(?!下)/

/** A wish or a promise; the nouns 目标 and 计划 may stand in what was reached. */
const TO_COME = /力争|争取|确保|力求|务求|将(?!军|领|乐)|拟|要(?!素|求|闻|道|点)/
/** ｛“十四五”以来，｝…: what is told since some time has happened. */
const SINCE = /^[^，。；]{2,14}以来，/
/** ｛据初步统计，｝2023年…: nobody counts what is still to come. */
const COUNTED = /(?:^|[，。；])[据经]?[\u4e00-\u9fff]{0,10}(?:统计|核算|普查)(?:显示|表明)?，/

/** ｛建立了｝储备体系，储备粮食5000吨: the sentence opens with what was done. */
const DONE = /^[^，。；：]{0,8}?(?:建立|建成|建起|完成|实现|形成|实施|组建|启动|新建|开展|取得|解决|改善|出台|制定)了(?!解)/

/** ｛全省有｝20个县…, ｛目前还有｝3000亩…: what there is, whatever the part it stands in aims at. */
const THERE_IS = /^(?:(?:全[国省市县区州盟]|我[国省市县区州盟])(?:共|现|还|尚|仍)?有|(?:目前|现在|至今)(?:还|尚|仍)?有)(?:约|近)?$/
const LONGEST_THERE_IS = 6

const FORETOLD = /将(?:会|能|可)?(?:[达增超逾升降减]|突破|实现|完成|建成|提高|有)/

/** 2021年计划为⟦6⟧%, 超过计划增长⟦5⟧%的要求: what had been meant, whatever came of it. */
const HAD_BEEN_MEANT = atEnd(
  /(?:计划|(?:年初|超过|低于|高于|完成)[^，；]{0,8}(?:预定|既定|预期|确定))(?:规定|要求)?(?:实际)?(?:年均|平均每年)?(?:实际)?(?:为|是|[递比]?增(?:长|加|幅)?|提[高升]|上[升涨]|[递比]?减(?:少)?|下[降调]|降(?:低|幅)?|回落)$/,
)

/** What a sentence says around a number, besides its clause. */
export interface Around {
  /** The words right before the number, times left out. */
  readonly before: string
  readonly sentence: string
}

const NOTHING: Around = { before: '', sentence: '' }

/** A commitment or a fact: by the year where there is one, else by the words, else by the heading. */
export function statusOf(context: ReadingContext, own: TimePhrase | null, words: string, around = NOTHING): 'target' | 'actual' {
  const { before, sentence } = around
  if (HAD_BEEN_MEANT.mayHave(before.charCodeAt(before.length - 1)) && /[计预定期]/.test(before) && HAD_BEEN_MEANT.test(before))
    return 'target'
  const past = context.clock.past
  if (own && past !== null && own.role !== 'base') {
    if (own.to > past) {
      // a report of June: 今年以来，…新开工90个; a plan given out late: 截至2022年底，已…
      if (own.soFar && (context.status === 'actual' || /已|共有|现有/.test(words)) && !TO_COME.test(words)) return 'actual'
      // “十四五”以来，…，2024年参保率达到97%
      const told = (sentence.includes('以来，') && SINCE.test(sentence)) || (/统计|核算|普查/.test(sentence) && COUNTED.test(sentence))
      if (told && !TO_COME.test(words)) return 'actual'
      // a review written before its last year is over: 2023年预计增长6%
      const closing = context.status === 'actual' && own.to === past + 1 && (own.from <= past || sentence.includes('预计'))
      return closing ? 'actual' : 'target'
    }
    // a plan given out before the year that it begins from is over: 到2020年，…将达到40所
    if (own.to === past && past === context.clock.present && FORETOLD.test(words) && !REACHED.test(words)) return 'target'
    return /目标|预期/.test(words) && context.status === 'target' && own.to === past && !REACHED.test(words) ? context.status : 'actual'
  }
  if (context.status === 'target' && before.length <= LONGEST_THERE_IS && THERE_IS.test(before) && !TO_COME.test(sentence)) return 'actual'
  if (context.status === 'target' && DONE.test(sentence) && !TO_COME.test(sentence)) return 'actual'
  if (context.status === 'target' && REACHED.test(words) && !FORECAST_STATUS.test(words) && !STRIVES.test(words)) return 'actual'
  return context.status
}
