/** Stands for the key while verify builds and tests: where it is found, the real one would be too. */
export const canaryKey = "canary-key-of-the-tests";
