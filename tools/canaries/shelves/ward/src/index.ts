export const ward = 1
