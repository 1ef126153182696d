import { type WordBlock, writeOfficialDocument } from '@lantu/exchange/word/official-document'
import type { MeetingDetail } from '@lantu/model/api/meetings'
import { type ActionContext, act } from '../action-context.ts'
import { meetingDetail } from './see-meetings.ts'

const NUMERALS = '零一二三四五六七八九十'
/** 1 to 99 as headings count them. */
function ordinal(n: number): string {
  if (n <= 10) return NUMERALS[n] as string
  const tens = Math.floor(n / 10)
  return `${tens === 1 ? '' : NUMERALS[tens]}十${n % 10 ? NUMERALS[n % 10] : ''}`
}

const longDay = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** The minutes as an official document: who met, each item with its state and decision, and the table of what is to be done by whom and when. */
function minutesOf(meeting: MeetingDetail): Parameters<typeof writeOfficialDocument>[0] {
  const opening = [
    `${longDay(meeting.heldOn)}，${meeting.chair ? `${meeting.chair}主持召开` : '召开'}${meeting.body}${meeting.title}${meeting.place ? `，会议地点${meeting.place}` : ''}。`,
    meeting.attendance ? `出席：${meeting.attendance}。` : '',
  ].join('')
  const tasks = meeting.agenda.flatMap(item => item.tasks)
  const blocks: WordBlock[] = [{ kind: 'paragraph', text: opening }]
  for (const item of meeting.agenda) {
    blocks.push({ kind: 'heading', level: 1, text: `${ordinal(item.ordinal)}、${item.title}` })
    if (item.presenter || item.brief)
      blocks.push({ kind: 'paragraph', text: `${item.presenter ? `${item.presenter}作了汇报。` : ''}${item.brief}` })
    blocks.push({ kind: 'paragraph', text: item.decision ? `会议议定：${item.decision}` : '本议题未作决定。' })
  }
  if (tasks.length) {
    blocks.push({ kind: 'heading', level: 1, text: `${ordinal(meeting.agenda.length + 1)}、议定事项` })
    blocks.push({
      kind: 'table',
      columns: [
        { header: '序号', share: 1, align: 'center' },
        { header: '事项', share: 5 },
        { header: '责任单位', share: 2.4 },
        { header: '完成期限', share: 1.9, align: 'center' },
      ],
      rows: tasks.map((task, i) => [String(i + 1), task.title, task.actor, task.dueOn ?? '']),
    })
  }
  return { title: '会议纪要', subtitle: meeting.title, blocks }
}

/** 会议纪要 to Word. */
export const writeMinutes = (context: ActionContext, id: string): Promise<{ title: string; bytes: Uint8Array }> =>
  act(context, 'meeting.see', async tx => {
    const meeting = await meetingDetail(tx, id)
    return { title: `${meeting.title}纪要`, bytes: await writeOfficialDocument(minutesOf(meeting)) }
  })
