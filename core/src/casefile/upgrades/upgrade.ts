/** A case file as JSON hands it over, before anything in it but its format and version was looked at. */
export type UnreadCaseFile = Readonly<Record<string, unknown>>

/** Turns a case file of one version into the next. It loses nothing, throws at nothing, and changes no value it is given. */
export interface Upgrade {
  from: number
  upgrade: (file: UnreadCaseFile) => UnreadCaseFile
}
