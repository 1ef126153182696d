import type { PathStory } from '@lantu/model/api/lights/lights'
import { yearSpan } from '@lantu/model/wording/period'
import { Link } from '@tanstack/react-router'
import { useText } from '../i18n/use-text.ts'

/** `2021、2022、2024` as people say it: `2021—2022、2024`. */
export function yearRuns(years: readonly number[], join: string, language: 'zh' | 'en'): string {
  const runs: [number, number][] = []
  for (const year of years.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === year - 1) last[1] = year
    else runs.push([year, year])
  }
  return runs.map(([from, to]) => yearSpan(from, to, language)).join(join)
}

/** How a path runs and who says so: the curve, who chose it when and why, what was agreed, and since when it is for an amended target. */
export function PathStoryLine({ story, indicatorId }: { story: PathStory; indicatorId: string }) {
  const { t, language } = useText()
  const words = t.area.paths
  const stop = t.sign.stop
  if (!story.curve) return null
  const name = words.curve[story.curve] ?? story.curve
  const { chosen, amended } = story
  const parts = [
    words.story(
      [name, story.bend ? words.bent(String(story.bend)) : '', story.profile ? words.byShare : ''].filter(Boolean).join(t.sign.list),
    ),
    chosen ? words.chosenBy(chosen.by, chosen.on) : words.byDefault,
    ...(chosen?.carried ? [words.carried] : []),
    ...(chosen?.reason ? [words.because(chosen.reason)] : []),
    ...(story.handYears.length ? [words.handYears(yearRuns(story.handYears, t.sign.list, language))] : []),
  ]
  return (
    <>
      {parts.join(stop)}
      {story.agreedYears.length ? (
        <>
          {stop}
          <Link to="/breakdown/$id" params={{ id: indicatorId }} search={(old: object) => old}>
            {words.agreedYears(yearRuns(story.agreedYears, t.sign.list, language))}
          </Link>
          {story.agreedDays.length ? `${stop}${words.agreedDays(story.agreedDays.length)}` : ''}
        </>
      ) : null}
      {amended ? (
        <>
          {stop}
          <Link to="/amendments" search={(old: object) => old}>
            {words.amended(amended.since, amended.title)}
          </Link>
        </>
      ) : null}
      {t.sign.end}
    </>
  )
}
