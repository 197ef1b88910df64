/**
 * The path when it leads to a page of this service, else undefined. Another host, and all that a browser could read as one
 * ("//host", "/\host"), is not a path of ours; nor are the sign-in pages themselves, which would go in circles.
 */
export function localPath(to: unknown): string | undefined {
  if (typeof to !== 'string' || to.length > 500 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(to))
    return undefined
  const url = URL.parse(to, 'http://here.invalid')
  if (url?.host !== 'here.invalid' || /^\/sign-(in|out)\b/.test(url.pathname)) return undefined
  // "/.//host" is "//host" once its dots are taken out.
  return url.pathname.startsWith('//') ? undefined : `${url.pathname}${url.search}`
}
