import { expect, it } from 'vitest'
import { againstFloors } from './floors.mjs'

it('lets a folder of the reader import itself and what stands below it', () => {
  expect(againstFloors('read-plan.ts', 'extract/tasks/task-reader.ts')).toBeNull()
  expect(againstFloors('extract/tasks/due.ts', 'extract/tasks/actions/opener.ts')).toBeNull()
  expect(againstFloors('extract/tasks/due.ts', 'extract/view/view.ts')).toBeNull()
})

it('names what goes up, what goes across, and a folder without a floor', () => {
  expect(againstFloors('extract/view/view.ts', 'extract/tasks/due.ts')).toContain('extract/view may import what stands below it')
  expect(againstFloors('extract/tasks/due.ts', 'extract/projects/places.ts')).toContain('extract/tasks may import what stands below it')
  expect(againstFloors('attic/box.ts', 'patterns/trie.ts')).toContain('attic stands on no floor')
})
