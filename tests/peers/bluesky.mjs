// The real Bluesky servers (PDS, PLC directory, AppView and what they need), on loopback only, for one run of the tests.
//
//   scripts/with_postgres.sh node tests/peers/bluesky.mjs
//
// prints one line of JSON with their addresses once they are ready, and ends when its standard input ends.
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

// What a post, its readers and its answers need; moderation (Ozone), the second PDS and Redis of dev-env stay away.
const { TestBsky, TestBsync, TestPds, TestPlc, mockNetworkUtilities } = await import('@atproto/dev-env')
const dbPostgresUrl = process.env.STADTSTIMME_DATABASE_URL
const apiKey = 'bsync-api-key'
const nobody = 'did:example:moderation'
const [plc, pdsPort] = await Promise.all([TestPlc.create({}), freePort()])
const bsync = await TestBsync.create({ apiKeys: [apiKey], dbUrl: dbPostgresUrl, dbSchema: 'bsync_peers' })
const appview = await TestBsky.create({
  plcUrl: plc.url,
  pdsPort,
  repoProvider: `ws://localhost:${pdsPort}`,
  bsyncUrl: bsync.url,
  bsyncApiKey: apiKey,
  dbPostgresUrl,
  dbPostgresSchema: 'appview_peers',
  modServiceDid: nobody,
  labelsFromIssuerDids: [],
})
bsync.ctx.dataplaneClients = [appview.ctx.dataplane]
const pds = await TestPds.create({
  port: pdsPort,
  hostname: 'localhost',
  enableDidDocWithSession: true,
  didPlcUrl: plc.url,
  bskyAppViewUrl: appview.url,
  bskyAppViewDid: appview.ctx.cfg.serverDid,
  modServiceDid: nobody,
})
mockNetworkUtilities(pds, appview)
process.stdout.write(`${JSON.stringify({ pds: pds.url, plc: plc.url, appview: appview.url })}\n`)

process.stdin.resume()
process.stdin.on('end', async () => {
  await rm(folder, { recursive: true, force: true })
  process.exit(0)
})
