/// <reference types="vite/client" />
import { fetchRoutes } from '@fresh-eyes/core/nations'
import { isNationId, type NationId } from '@fresh-eyes/core/routes'
import { mount } from 'svelte'
import { loadKnowledge } from '../screens/load-knowledge.ts'
import Chooser from './Chooser.svelte'

// The one script of the chooser's page. The page came with its first question as a form that works by itself; this puts
// the whole chooser in the form's place, so that no answer has to leave the device.
const place = document.getElementById('chooser')
const nation = place?.dataset['nation'] ?? ''
if (place && isNationId(nation)) void start(place, nation)

async function start(place: HTMLElement, nation: NationId): Promise<void> {
  const [knowledge, routes] = await Promise.all([loadKnowledge(nation), fetchRoutes[nation]()])
  const chosen = place.querySelector<HTMLInputElement>('input:checked')?.id
  const focused = place.contains(document.activeElement) ? document.activeElement?.id : undefined
  place.replaceChildren()
  mount(Chooser, { target: place, props: { knowledge, routes, script: true } })
  // What someone did before this arrived is not lost.
  const again = (id: string | undefined) => (id ? document.getElementById(id) : null)
  const radio = again(chosen)
  if (radio instanceof HTMLInputElement) radio.checked = true
  again(focused)?.focus()
}
