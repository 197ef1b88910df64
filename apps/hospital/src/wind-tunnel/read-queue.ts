/** A call as it stands on the page of the queue. */
export interface Card {
  id: string
  reference: string
  standing: string
}

/** Reads the cards of the queue's page, in their order, as a person at the desk does. */
export function readQueue(page: string): Card[] {
  return page
    .split('data-standing="')
    .slice(1)
    .map((card) => ({
      standing: card.slice(0, card.indexOf('"')),
      id: /data-call="([0-9a-f-]+)"/.exec(card)?.[1] ?? '',
      reference: /class="reference">([^<]+)</.exec(card)?.[1] ?? '',
    }))
}
