import type { CleanText } from '@lantu/model/clean-text'
import type { Outline } from '@lantu/model/tree'
import type { ProjectDraft, SentenceDraft, TaskDraft } from './draft.ts'
import { sectionContexts } from './observations/context/section-context.ts'
import { ProjectReader } from './projects/project-reader.ts'
import { sentenceAt } from './sentence.ts'
import { TaskReader } from './tasks/task-reader.ts'

/** What is promised: tasks, projects and systems, each in text order, and what every sentence is for. */
export interface Promised {
  readonly tasks: readonly TaskDraft[]
  readonly projects: readonly ProjectDraft[]
  readonly sentences: readonly SentenceDraft[]
}

/** Tasks, projects and systems stand in the same sentences: one walk along the outline makes each sentence ready for both. */
export function extractPromises(clean: CleanText, outline: Outline): Promised {
  const contexts = sectionContexts(outline)
  const tasks = new TaskReader(clean, outline, contexts)
  const projects = new ProjectReader(clean, outline, contexts)
  for (const block of outline.blocks) {
    if (block.kind === 'table') projects.readTable(block)
    else {
      const sentences = block.sentences.map(one => sentenceAt(clean.text, one))
      tasks.readParagraph(block, sentences)
      projects.readParagraph(block, sentences)
    }
  }
  return { tasks: tasks.tasks, projects: projects.finish(), sentences: tasks.sentences }
}
