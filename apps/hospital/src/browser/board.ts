// The live board: shows each whole state that the service sends, counts the waiting minutes, makes a sound for a call that nobody
// has, and says within seconds when it has lost its line, and since when.
const board = document.querySelector<HTMLElement>('[data-board]')
const staleBar = document.querySelector<HTMLElement>('[data-stale]')
const staleSince = document.querySelector<HTMLElement>('[data-stale-since]')
const asOf = document.querySelector<HTMLElement>('[data-as-of]')
const soundButton = document.querySelector<HTMLButtonElement>('[data-sound]')
const staleAfter = 10_000
const soundEvery = 4000

function start(shown: HTMLElement): void {
  // The time of the service, and how far this machine's running time was then: this machine's own clock may be wrong.
  let serverNow = Number(shown.dataset['now'])
  let heardAt = performance.now()
  // This machine's clock as well: running time stands still while some machines sleep.
  let heardOn = Date.now()
  let feed: EventSource | undefined
  // The first state of a line is taken as it is; after it only later ones are, so that one that was delayed is never shown as new.
  let isFirst = true
  const silentFor = (): number => Math.max(performance.now() - heardAt, Date.now() - heardOn)
  const now = (): number => serverNow + performance.now() - heardAt
  const time = (at: number): string =>
    new Date(at).toLocaleTimeString('en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZone: shown.dataset['zone'] ?? 'UTC',
    })

  const connect = (): void => {
    feed?.close()
    isFirst = true
    feed = new EventSource(shown.dataset['board'] ?? '')
    feed.addEventListener('board', (event) => show(JSON.parse((event as MessageEvent<string>).data)))
    feed.addEventListener('beat', (event) => heard(JSON.parse((event as MessageEvent<string>).data)))
  }
  const show = (snapshot: { seq: number; at: number; html: string }): void => {
    if (!isFirst && snapshot.seq < Number(shown.dataset['seq'])) return
    isFirst = false
    const focused = document.activeElement?.closest('form')?.getAttribute('action')
    shown.innerHTML = policy.createHTML(snapshot.html)
    shown.dataset['seq'] = String(snapshot.seq)
    if (focused) shown.querySelector<HTMLElement>(`form[action="${CSS.escape(focused)}"] button`)?.focus()
    heard(snapshot)
  }
  const heard = ({ seq, at }: { seq: number; at: number }): void => {
    serverNow = at
    heardAt = performance.now()
    heardOn = Date.now()
    // A beat that counts further than what is shown: a board was missed on the way, so everything is asked for again.
    if (seq > Number(shown.dataset['seq'])) connect()
    if (asOf) asOf.textContent = time(at)
    if (staleBar) staleBar.hidden = true
    document.body.classList.remove('is-stale')
  }
  const tick = (): void => {
    for (const waited of shown.querySelectorAll<HTMLElement>('[data-opened]')) {
      waited.textContent = howLong(now() - Number(waited.dataset['opened']))
    }
    if (silentFor() <= staleAfter) return
    document.body.classList.add('is-stale')
    if (!staleBar?.hidden) return
    if (staleSince) staleSince.textContent = time(serverNow)
    staleBar.hidden = false
    sound(220)
    connect()
  }
  const ring = (): void => {
    if (document.body.classList.contains('is-stale')) return sound(220)
    // A person who waits is heard first; what is wrong with the service follows in a lower tone.
    if (shown.querySelector('[data-standing="waiting"], [data-raised]')) sound(660)
    if (shown.querySelector('[data-alarm]')) setTimeout(() => sound(220), 1000)
  }
  connect()
  setInterval(tick, 1000)
  setInterval(ring, soundEvery)
  setInterval(() => {
    if (silentFor() > staleAfter) connect()
  }, staleAfter)
}

function howLong(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000))
  const hours = Math.floor(minutes / 60)
  return hours === 0 ? `${minutes} min` : `${hours} h ${String(minutes % 60).padStart(2, '0')} min`
}

// A browser makes no sound before someone has touched the page, so the desk is asked once.
let audio: AudioContext | undefined
function sound(pitch: number): void {
  audio ??= new AudioContext()
  if (soundButton) soundButton.hidden = audio.state === 'running'
  if (audio.state !== 'running') return
  const [tone, volume] = [audio.createOscillator(), audio.createGain()]
  tone.frequency.value = pitch
  volume.gain.setValueAtTime(0.2, audio.currentTime)
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.6)
  tone.connect(volume).connect(audio.destination)
  tone.start()
  tone.stop(audio.currentTime + 0.6)
}
for (const touch of ['pointerdown', 'keydown']) {
  document.addEventListener(touch, () => {
    audio ??= new AudioContext()
    void audio.resume().then(() => soundButton && (soundButton.hidden = true))
  })
}
if (soundButton) soundButton.hidden = false

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createHTML: (text: string) => string },
  ) => { createHTML: (text: string) => string }
}
// Only boards of our own service, which escapes everything, go through it.
const same = { createHTML: (text: string): string => text }
const policy =
  (globalThis as unknown as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('ours', same) ?? same

if (board) start(board)

export {}
