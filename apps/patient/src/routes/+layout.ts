// Every page is made ready when the site is built, unless it says otherwise.
export const prerender = true
export const trailingSlash = 'never'
