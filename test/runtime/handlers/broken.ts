throw new Error('cannot start')

/** Never reached: the module fails while it is loaded. */
export async function handler(): Promise<void> {}
