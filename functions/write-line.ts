/**
 * Writes a line of the log. @NOTE Not by `console`: where a function logs JSON, Lambda puts what a console says into a
 * field of its own line, and a measurement in it is not found.
 */
export function writeLine(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
