// Runs the Nu Html Checker over pages, all of them in one Java machine.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Findings } from './findings.mjs';
import { openPortal } from './portal.mjs';
import { count, report } from './report.mjs';

const check = { name: 'html', title: 'every page is valid HTML' };
const jar = path.join(path.dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');

// Every error counts; nothing is filtered.
export async function validate(folder, pages = ['.']) {
  const root = path.resolve(folder);
  const targets = pages.map((page) => path.join(root, page));
  const output = await java(['-jar', jar, '--errors-only', '--skip-non-html', '--format', 'json', ...targets]);
  const findings = new Findings();
  for (const message of JSON.parse(output).messages) {
    const page = message.url ? path.relative(root, fileURLToPath(message.url)) : 'no page';
    const extract = (message.extract ?? '').replace(/\s+/g, ' ').trim();
    findings.add(check.name, message.message, extract, { page, view: message.lastLine ? `line ${message.lastLine}` : '' });
  }
  return findings;
}

async function java(settings) {
  const child = spawn('java', settings, { stdio: ['ignore', 'inherit', 'pipe'] });
  let written = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (written += text));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  // It ends with 1 both when pages are invalid and when it could not start: only what it wrote tells which.
  if (!written.startsWith('{')) throw new Error(`the HTML checker ended with ${code}: ${written.slice(0, 2000)}`);
  return written;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2);
  if (!folder) {
    console.log('usage: node html.mjs SITE');
    process.exit(2);
  }
  const portal = await openPortal(folder);
  const findings = await validate(folder);
  console.log(count(portal.pages.length, 'page'));
  const { passed, failed } = report([check], findings);
  console.log(`html: ${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}
