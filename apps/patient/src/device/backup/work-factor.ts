/** How hard the lock of a backup works on this device: 17 on phones and tablets, 18 elsewhere. */
export function workFactorHere(): 17 | 18 {
  const touch = globalThis.matchMedia?.('(pointer: coarse)').matches ?? false
  // Gigabytes, where the browser tells. The lock needs a quarter of one at 18.
  const memory = (navigator as { deviceMemory?: number }).deviceMemory ?? 8
  return touch || memory < 4 ? 17 : 18
}
