/** Whether an address may become a link: only those of the web. Anything else stays words. */
export const isWebAddress = (address: string): boolean => /^https?:\/\/[^\s]+$/i.test(address)
