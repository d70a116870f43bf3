// Reads what Milepost writes by programs of JavaScript that know nothing of it: ical.js and Microsoft's SARIF tool.
//
// usage: node check.mjs MILEPOST PROJECT

import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'

const [milepost, project] = process.argv.slice(2)
const run = (...words) => execFileSync(milepost, words, { maxBuffer: 1 << 28 }).toString()

function calendar() {
  const plan = JSON.parse(run('export', 'json', project, '--audience', 'board'))
  const read = ICAL.Component.fromString(run('export', 'ics', project, '--audience', 'board'))
  const events = read.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  assert.equal(events.length, plan.milestones.length)
  assert.equal(new Set(events.map((event) => event.uid)).size, events.length)
  const days = new Map(events.map((event) => [event.summary, event]))
  for (const milestone of plan.milestones) {
    const event = days.get(milestone.title)
    assert.equal(event.startDate.toString(), milestone.computed.finish, milestone.id)
    assert.ok(event.startDate.isDate)
    assert.ok(Number.isInteger(event.sequence))
  }
  console.log('ical.js: each milestone is on its day')
}

function faults(folder) {
  cpSync(project, folder, { recursive: true, filter: (path) => !path.includes('public') })
  appendFileSync(join(folder, 'milepost.yaml'), '\nduraton: 3\n')
  const found = spawnSync(milepost, ['check', folder, '--format', 'sarif'], { maxBuffer: 1 << 28 })
  assert.equal(found.status, 1)
  const report = join(folder, 'faults.sarif')
  writeFileSync(report, found.stdout)
  const results = JSON.parse(found.stdout).runs[0].results
  assert.ok(results.some((result) => result.level === 'error' && result.message.text.includes('duraton')))
  // The tool comes as a program for this machine, whose scripts npm may not run, so that nobody made it one.
  const tool = createRequire(import.meta.url)('@microsoft/sarif-multitool')
  chmodSync(tool, 0o755)
  const seen = join(folder, 'seen.sarif')
  const words = ['validate', report, '--output', seen, '--log', 'ForceOverwrite']
  const environment = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' }
  const validated = spawnSync(tool, words, { env: environment, maxBuffer: 1 << 28 })
  assert.equal(validated.status, 0, `${validated.stdout}${validated.stderr}`)
  const judged = JSON.parse(readFileSync(seen, 'utf8').replace(/^\uFEFF/, '')).runs[0].results
  const errors = judged.filter((result) => (result.level ?? 'warning') === 'error')
  assert.deepEqual(errors, [])
  console.log('sarif-multitool: the report of faults is SARIF, with no error')
}

calendar()
const folder = mkdtempSync(join(tmpdir(), 'milepost-exchange-'))
try {
  faults(folder)
} finally {
  rmSync(folder, { recursive: true })
}
