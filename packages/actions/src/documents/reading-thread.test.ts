import { afterEach, describe, expect, it } from 'vitest'
import { openReadingThread, type ReadingThread } from './reading-thread.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const quiet = () => undefined

describe('the reading thread', () => {
  let thread: ReadingThread | undefined
  afterEach(() => thread?.close())

  it('reads documents one after the other, each as if it were the only one', async () => {
    thread = openReadingThread()
    const plan = bytes('青川湖市规划\n到2030年，湿地保护率达到62%。')
    const [first, other, again] = await Promise.all([
      thread.read(plan, quiet),
      thread.read(bytes('石梁县工作报告\n2024年，新建茶园1.2万亩。'), quiet),
      thread.read(plan, quiet),
    ])
    expect(first.statements.length).toBeGreaterThan(0)
    expect(again).toEqual(first)
    expect(other.document.text).toContain('石梁县')
  })

  it('tells the steps of the document in hand', async () => {
    thread = openReadingThread()
    const steps: string[] = []
    await thread.read(bytes('青川湖市规划'), step => steps.push(step))
    expect(steps).toEqual(['decode', 'normalise', 'structure', 'extract', 'extract'])
  })

  it('fails one document that cannot be read, and reads the next', async () => {
    thread = openReadingThread()
    await expect(thread.read(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0, 1, 2]), quiet)).rejects.toMatchObject({ name: 'LantuError' })
    expect((await thread.read(bytes('青川湖市规划'), quiet)).document.text).toBe('青川湖市规划')
  })

  it('fails what is in hand or comes when it is closed', async () => {
    thread = openReadingThread()
    const { read, close } = thread
    await expect(read(bytes('粮食产量达到30万吨。\n'.repeat(20_000)), () => void close())).rejects.toThrow('ended')
    await expect(read(bytes('青川湖市规划'), quiet)).rejects.toThrow('closed')
  })
})
