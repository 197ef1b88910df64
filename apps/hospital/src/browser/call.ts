// Makes the call button better where script runs: one press is enough on a poor line. It tries again with the same key, which
// makes one call however often it arrives, and when nothing gets through it shows the telephone number.
const form = document.querySelector<HTMLFormElement>('form[data-call]')
const failed = document.querySelector<HTMLElement>('[data-failed]')
const tries = 3
const patience = 8000

form?.addEventListener('submit', (event) => {
  event.preventDefault()
  void send(form)
})

async function send(sending: HTMLFormElement): Promise<void> {
  const button = sending.querySelector('button')
  if (button) button.disabled = true
  if (failed) failed.hidden = true
  const body = new URLSearchParams([...new FormData(sending)].map(([name, value]) => [name, String(value)]))
  for (let left = tries; left > 0; left--) {
    try {
      const answer = await fetch(sending.action, {
        method: 'POST',
        body,
        signal: AbortSignal.timeout(patience),
      })
      if (answer.ok && answer.redirected) return void location.assign(answer.url)
    } catch {
      // No answer: the next try may get through.
    }
    await new Promise((done) => setTimeout(done, 1000))
  }
  if (button) button.disabled = false
  if (failed) {
    failed.hidden = false
    failed.scrollIntoView({ block: 'nearest' })
  }
}

export {}
