import type { WayKnowledge } from '@fresh-eyes/core/guidance'
import type { NationId, RouteId } from '@fresh-eyes/core/routes'
import { loadWay } from '../screens/load-knowledge.ts'

/** How long the page waits before it shows what it has, in milliseconds. */
const patience = 3_000

/**
 * Fetches the rest of a way and says how far that is: on its way, there, or undefined when it could not be had, or not in
 * time. What comes late is still said. Returns how to stop listening.
 */
export function fetchWay(
  nation: NationId,
  route: RouteId,
  say: (way: WayKnowledge | 'on-its-way' | undefined) => void,
): () => void {
  let listening = true
  const tell = (way: WayKnowledge | 'on-its-way' | undefined) => {
    if (listening) say(way)
  }
  tell('on-its-way')
  const late = setTimeout(() => tell(undefined), patience)
  void loadWay(nation, route)
    .catch(() => undefined)
    .then((way) => {
      clearTimeout(late)
      tell(way)
    })
  return () => {
    listening = false
    clearTimeout(late)
  }
}
