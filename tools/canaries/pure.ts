// Everything here must be a type error. `npm run check` compiles this file together with core and paper, with the same settings.
export const mustAllBeUnknown = [
  process,
  document,
  window,
  Buffer,
  fetch,
  console,
  crypto,
  URL,
  TextEncoder,
  setTimeout,
  localStorage,
  require,
]
