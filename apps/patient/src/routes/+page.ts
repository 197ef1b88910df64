// No script: the first page has to open on any phone, on a poor line.
export const csr = false
