/** Whether a text has the shape of an id of ours: what has not is never asked of the database, which would refuse it. */
export const isUuid = (text: string | undefined): text is string =>
  text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
