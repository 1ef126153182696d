import { ensureAuthority } from '../../bootstrap.ts'
import { listPlans } from '../../list-plans.ts'
import { decideMany } from '../../review/decide-many.ts'
import { openTestRegister, type TestRegister } from '../../test-register.ts'
import { importDocument } from '../../testing/import-document.ts'

const TEXT = `湖东市国民经济和社会发展第十四个五年规划纲要

第一章 主要目标

到2025年，森林覆盖率达到47.0%，地区生产总值达到2685亿元，湖滨步道里程达到120公里。

第二章 主要任务

第一节 科技创新

由市科技局牵头，市发展改革委、市财政局配合，建立科技创新平台绩效评价机制。加快建设湖东科技城一期工程。

第二节 水利

推进松溪水库建设，完成68座病险水库除险加固。扩大农田灌溉面积，改造灌区12处。（责任单位：市水利局、市税务局、各县市区人民政府）
`

/** A register of the city 湖东 with its bodies and one plan, all of whose statements are accepted. */
export async function openHudong(): Promise<{ t: TestRegister; planId: string }> {
  const t = await openTestRegister()
  await ensureAuthority(t.register, {
    code: '990000',
    name: '湖东市',
    jurisdictions: [
      { code: '990102', name: '东岸区' },
      { code: '990121', name: '西山县' },
    ],
    organizations: [
      { name: '市发展和改革委员会', aliases: ['市发展改革委'] },
      { name: '市科学技术局', aliases: ['市科技局'] },
      { name: '市财政局' },
      { name: '市水利局' },
      { name: '市林业局' },
      { name: '市统计局' },
      { name: '东岸区人民政府', jurisdiction: '990102' },
      { name: '西山县人民政府', jurisdiction: '990121' },
    ],
  })
  await importDocument(t, '纲要.txt', TEXT)
  await decideMany(t.context(), { verb: 'accept' })
  const [plan] = await listPlans(t.context())
  return { t, planId: plan?.id as string }
}
