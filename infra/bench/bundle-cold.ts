/** Imports a bundle in this fresh process and prints how many milliseconds that took. */
const [address = ''] = process.argv.slice(2)
const start = performance.now()
await import(address)
process.stdout.write(String(performance.now() - start))
process.exit(0)
