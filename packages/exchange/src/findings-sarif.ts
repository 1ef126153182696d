import type { Finding, FindingSide } from '@lantu/model/finding'

/** SARIF 2.1.0, for editors and code review tools: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export interface SarifRule {
  readonly name: string
  readonly zh: string
  readonly en: string
}

/** Line and column, both from 1 and in code points, of an offset in a document. */
export type Locate = (document: string, at: number) => { readonly line: number; readonly column: number }

const LEVELS = { error: 'error', warning: 'warning', note: 'note' } as const

/** A file name as a relative URI reference. */
const uriOf = (document: string) => document.split('/').map(encodeURIComponent).join('/')

function regionOf(side: FindingSide, locate: Locate) {
  const start = locate(side.document, side.at)
  const end = locate(side.document, side.end)
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: side.at,
    charLength: side.end - side.at,
    snippet: { text: side.text },
  }
}

function locationOf(side: FindingSide, locate: Locate, id?: number) {
  return {
    ...(id === undefined ? {} : { id, message: { text: side.role } }),
    physicalLocation: {
      artifactLocation: { uri: uriOf(side.document) },
      region: regionOf(side, locate),
      contextRegion: { charOffset: side.quoteStart, charLength: [...side.quote].length, snippet: { text: side.quote } },
    },
    ...(side.chapter?.length ? { logicalLocations: [{ fullyQualifiedName: side.chapter.join(' / '), kind: 'module' }] } : {}),
  }
}

function resultOf(finding: Finding, language: 'zh' | 'en', locate: Locate, index: ReadonlyMap<string, number>) {
  const [first, ...others] = finding.sides as [FindingSide, ...FindingSide[]]
  const steps = finding.arithmetic.length ? `\n${finding.arithmetic.join('\n')}` : ''
  const fix = finding.suggestion
  return {
    ruleId: finding.rule,
    ruleIndex: index.get(finding.rule) ?? -1,
    level: LEVELS[finding.gravity],
    message: { text: finding.message[language] + steps },
    locations: [locationOf(first, locate)],
    ...(others.length ? { relatedLocations: others.map((side, i) => locationOf(side, locate, i + 1)) } : {}),
    // what makes it the same finding in the next run, whatever lines it then stands on
    partialFingerprints: { 'findingKey/v1': finding.key },
    ...(fix
      ? {
          fixes: [
            {
              artifactChanges: [
                {
                  artifactLocation: { uri: uriOf(fix.document) },
                  replacements: [
                    {
                      deletedRegion: { charOffset: fix.at, charLength: fix.end - fix.at },
                      insertedContent: { text: fix.replacement },
                    },
                  ],
                },
              ],
            },
          ],
        }
      : {}),
  }
}

/** All findings as one SARIF run. Columns count Unicode code points, as Lantu's positions do. */
export function findingsToSarif(findings: readonly Finding[], rules: readonly SarifRule[], language: 'zh' | 'en', locate: Locate): string {
  const index = new Map(rules.map((rule, i) => [rule.name, i]))
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Lantu',
            rules: rules.map(({ name, zh, en }) => ({
              id: name,
              shortDescription: { text: language === 'zh' ? zh : en },
            })),
          },
        },
        columnKind: 'unicodeCodePoints',
        results: findings.map(finding => resultOf(finding, language, locate, index)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}
