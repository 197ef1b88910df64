import { html, type Html } from '../../html/html.ts'

/** A telephone number, large, that a phone rings when it is pressed. It stands as text too, for whoever dials it elsewhere. */
export const phoneNumber = (phone: string): Html =>
  html`<a href="tel:${phone.replaceAll(/[^+\d]/g, '')}"><strong>${phone}</strong></a>`
