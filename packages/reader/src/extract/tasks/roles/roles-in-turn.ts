import type { Role } from '@lantu/model/statement'
import type { Sentence } from '../../sentence.ts'
import type { ReadOne } from '../read-sentence.ts'
import type { Surroundings } from '../sentence-role.ts'
import { type Among, addRole, countsOfRoles, type Told, tenseOf } from './features.ts'
import { likelyRole } from './likely-role.ts'

/** A paragraph that the rules have read, sentence by sentence. */
export interface ReadParagraph {
  readonly sentences: readonly Sentence[]
  readonly ones: readonly ReadOne[]
  readonly around: Surroundings
  /** A caption or note: it says nothing of its own. */
  readonly aside: boolean
}

/** The roles of the sentences of a document, section by section. */
export class RolesInTurn {
  /** What the rules take the last sentence of the section before for. */
  private before: Role | null = null
  private readonly ofSection = countsOfRoles()
  private readonly ofParagraph = countsOfRoles()

  /** The likeliest role of one sentence, with the place of its first verb. */
  protected judge(told: Told, among: Among, at: number, end: number): Role {
    return likelyRole(told, among, at, end)
  }

  /** The roles of a section's sentences, or of as many as are looked at together. */
  settle(section: readonly ReadParagraph[]): Role[][] {
    const { ofSection, ofParagraph } = this
    ofSection.fill(0)
    for (const { ones } of section) for (const { role } of ones) addRole(ofSection, role)
    return section.map(({ sentences, ones, around, aside }, p) => {
      ofParagraph.fill(0)
      for (const { role } of ones) addRole(ofParagraph, role)
      const { titles } = around
      const tense = tenseOf(around.past, around.unsure, around.charged)
      const listed = titles.goals ? 1 : titles.situation ? 2 : titles.principles ? 3 : 0
      return ones.map((one, k) => {
        const { role, firstAction: action, actions, cues, digits, duty } = one
        addRole(ofParagraph, role, -1)
        addRole(ofSection, role, -1)
        const among: Among = {
          tense,
          listed,
          before: this.before,
          after: (ones[k + 1] ?? section[p + 1]?.ones[0])?.role ?? null,
          joint: k > 0 ? 0 : p > 0 ? 1 : 2,
          continued: k + 1 < ones.length,
          paragraph: ofParagraph,
          section: ofSection,
        }
        const { view, clauses } = sentences[k] as Sentence
        // who answers for what is no matter of likelihood
        const settled =
          aside || (duty && one.clause < 0)
            ? role
            : this.judge(
                { role, text: view.text, action, actions: actions.length, clauses: clauses.length, cues, digits },
                among,
                actions[0]?.at ?? 0,
                actions[0]?.verbEnd ?? 0,
              )
        addRole(ofParagraph, role)
        addRole(ofSection, role)
        this.before = role
        return settled
      })
    })
  }
}
