// The real Bluesky servers (PDS, PLC directory, AppView and what they need), on loopback only, for one run of the tests.
//
//   scripts/with_postgres.sh node tests/peers/bluesky.mjs
//
// prints one line of JSON with their addresses once they are ready, and ends when its standard input ends.
import { spawn } from 'node:child_process'
import { rm, mkdtemp } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

// Everything that dev-env starts listens on all interfaces unless it is told otherwise here.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (...given) {
  if (typeof given[0] === 'object' && given[0] !== null && 'port' in given[0]) {
    given[0] = { ...given[0], host: '127.0.0.1' }
  } else if (typeof given[0] === 'number' || typeof given[0] === 'string') {
    given.splice(1, typeof given[1] === 'string' ? 1 : 0, '127.0.0.1')
  }
  return listen.apply(this, given)
}

const folder = await mkdtemp(path.join(os.tmpdir(), 'bluesky-'))
process.env.TMPDIR = folder
process.env.LOG_ENABLED ??= 'false'

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.listen(0, () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

async function startRedis() {
  const port = await freePort()
  const options = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
  // setpriv: ends with this process, however that ends
  const server = spawn('setpriv', ['--pdeathsig', 'KILL', 'redis-server', ...options.map(String)], { stdio: 'ignore' })
  server.on('error', (error) => process.stderr.write(`redis-server: ${error.message}\n`))
  return { server, address: `127.0.0.1:${port}` }
}

const redis = await startRedis()
process.env.REDIS_HOST = redis.address
process.env.DB_POSTGRES_URL = process.env.STADTSTIMME_DATABASE_URL

const { TestNetwork } = await import('@atproto/dev-env')
const network = await TestNetwork.create({
  dbPostgresSchema: 'peers',
  pds: { hostname: 'localhost', enableDidDocWithSession: true },
})
process.stdout.write(`${JSON.stringify({ pds: network.pds.url, plc: network.plc.url, appview: network.bsky.url })}\n`)

process.stdin.resume()
process.stdin.on('end', async () => {
  redis.server.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
  process.exit(0)
})
