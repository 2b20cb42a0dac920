/** A failure that one sentence explains: shown without a stack. */
export class PlainFailure extends Error {}

/**
 * Runs a command's work; a failure ends the process with 1, in one sentence where one is enough.
 *
 * @param {() => Promise<void>} work
 */
export async function runCommand(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof PlainFailure ? error.message : error);
    process.exitCode = 1;
  }
}
