/** Whether something is an address on the web that a link may lead to. Anything else stays words. */
export const isWebAddress = (address: string): boolean => /^https?:\/\/[^\s]+$/i.test(address)
