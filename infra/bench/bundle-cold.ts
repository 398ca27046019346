import 'node:http'

/**
 * Imports a bundle in this fresh process and prints how many milliseconds the processor worked on that. What Lambda's
 * own runtime has loaded before, in order to ask for events, is not counted.
 */
const [address = ''] = process.argv.slice(2)
const start = process.cpuUsage()
await import(address)
const { user, system } = process.cpuUsage(start)
process.stdout.write(String((user + system) / 1000))
process.exit(0)
