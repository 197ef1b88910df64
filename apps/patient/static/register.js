// The only script on a guide page: it makes the site work offline. Nothing is sent to anyone.
if ('serviceWorker' in navigator) {
  let where = '/service-worker.js'
  if (window.trustedTypes) {
    where = window.trustedTypes
      .createPolicy('fresh-eyes', { createScriptURL: (url) => url })
      .createScriptURL(where)
  }
  navigator.serviceWorker.register(where, { type: 'module' }).catch(() => {})
}
