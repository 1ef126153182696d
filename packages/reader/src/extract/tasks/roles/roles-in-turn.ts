import type { Role } from '@lantu/model/statement'
import type { Sentence } from '../../view/sentence.ts'
import type { ReadOne } from '../read-sentence.ts'
import { type Among, addRole, countsOfRoles, type Told, tenseOf } from './features.ts'
import { likelyRole } from './likely-role.ts'
import type { Surroundings } from './sentence-role.ts'

/** A paragraph that the rules have read, sentence by sentence. */
export interface ReadParagraph {
  readonly sentences: readonly Sentence[]
  readonly ones: readonly ReadOne[]
  readonly around: Surroundings
  /** A caption or note: it says nothing of its own. */
  readonly aside: boolean
}

/** The roles of the sentences of a document, paragraph by paragraph: what follows a paragraph changes nothing of it. */
export class RolesInTurn {
  /** What the rules take the last sentence of the paragraph before for. */
  private before: Role | null = null
  private section = -1
  private readonly ofSection = countsOfRoles()
  private readonly ofParagraph = countsOfRoles()

  /** The likeliest role of one sentence, with the place of its first verb. */
  protected judge(told: Told, among: Among, at: number, end: number): Role {
    return likelyRole(told, among, at, end)
  }

  settle({ sentences, ones, around, aside }: ReadParagraph, section: number): Role[] {
    const { ofSection, ofParagraph } = this
    const sameSection = section === this.section
    if (!sameSection) ofSection.fill(0)
    this.section = section
    ofParagraph.fill(0)
    for (const { role } of ones) addRole(ofParagraph, role)
    const { titles } = around
    const tense = tenseOf(around.past, around.unsure, around.charged)
    const listed = titles.goals ? 1 : titles.situation ? 2 : titles.principles ? 3 : 0
    return ones.map((one, k) => {
      const { role, firstAction: action, actions, cues, digits, duty } = one
      addRole(ofParagraph, role, -1)
      const among: Among = {
        tense,
        listed,
        before: this.before,
        after: ones[k + 1]?.role ?? null,
        joint: k > 0 ? 0 : sameSection ? 1 : 2,
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
  }
}
