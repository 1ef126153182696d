import * as meetings from './work/meetings.ts'
import * as systems from './work/systems.ts'
import * as tasks from './work/tasks.ts'

/** Work on a plan, by what is worked on. */
export const zh = {
  ...tasks.zh,
  ...systems.zh,
  ...meetings.zh,
}

export const en: typeof zh = {
  ...tasks.en,
  ...systems.en,
  ...meetings.en,
}
