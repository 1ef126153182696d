import { atEnd, withoutEnd } from '../../../patterns/gates.ts'

/** Words that say of whom each amount is, where they are no part of the name: 每人每月, 人均. */

/** 达到人均⟦30⟧平方米: of each, said once more behind the verb. */
export const PER_HEAD =
  /(?<=[到至为达])(?:(?:人均|平均)?每[人户亩生艘辆台头只株棵村校床位例件名家]?(?:每[年月日天])?[年月日天]?(?:人均)?|[年月]?(?:人均|户均)|月均|每[百千万]?(?:平方公里|平方米|公里|公顷))$/
const PER_HEAD_END = atEnd(PER_HEAD)
/** 护理补贴｛每人｝每月提高到⟦200⟧元, 城镇低保｛人均月｝增⟦36⟧元: of each, said before the verb. */
export const OF_EACH =
  /(?<=标准|补贴|补助|津贴|待遇|养老金|工资|低保|费|金|量)(?:按?(?:每[年月日天])?每[十百千万]?[人户亩生](?:每?[年月日天])?|[人户]均每?[年月日天]?)$|(?<=价格|[均单批]价|密度)每[百千万]?(?:平方公里|平方米|公里|公斤|斤|吨|亩|人)$/
const OF_EACH_END = atEnd(OF_EACH)
/** 湖鱼价格｛每公斤｝⟦18⟧元: of so much. */
export const PER_MEASURE = /[价度格]每[百千万]?[平公斤吨亩]/
/** 财政补助人均达⟦129⟧元: an amount of each is what is measured. */
const AVERAGE = /[人户]均$/

export const withoutPerHead = (text: string) => withoutEnd(text, PER_HEAD_END)
/** `reached`: the verb is of a level reached. */
export const withoutEach = (text: string, reached: boolean) => (reached && AVERAGE.test(text) ? text : withoutEnd(text, OF_EACH_END))
