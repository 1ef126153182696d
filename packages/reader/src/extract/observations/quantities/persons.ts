/** Persons counted by 位: any other number of 位 is a place in an order. */

const PERSONS =
  '(?:院士|专家|教授|学者|人才|代表|委员|企业家|客商|嘉宾|乡贤|劳模|模范|英雄|烈士|老人|教师|老师|医生|医师|干部|领导|同志|职工|党员|群众|市民|居民|村民|农民|学生|家长|选手|运动员|志愿者|负责人|带头人|传承人|工匠|大师|名医|名师|院长|书记|镇长|县长|局长|厂长|经理|导师|博士|作家|艺术家)'
const PERSONS_BEFORE = new RegExp(`${PERSONS}(?:达到?|有|共|增至)?$`)
const PERSONS_BEHIND = new RegExp(`^[\\u4e00-\\u9fff]{0,6}?${PERSONS}`)

/** Whether the number in `[start, full)` counts persons: 引进院士⟦3⟧位, ⟦12⟧位专家. */
export const countsPersons = (text: string, start: number, full: number) =>
  PERSONS_BEHIND.test(text.slice(full, full + 10)) || PERSONS_BEFORE.test(text.slice(Math.max(0, start - 6), start))
